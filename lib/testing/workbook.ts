import { strToU8, zipSync } from 'fflate';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook written by hand: these rows of XML in its only sheet, and the ranges that are merged there. */
export function workbook(rows: string, merged: string[] = []): Uint8Array {
  const ranges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const merges = ranges && `<mergeCells count="${merged.length}">${ranges}</mergeCells>`;
  const files = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${merges}</worksheet>`,
  };
  const parts = Object.entries(files).map(([path, text]) => [path, strToU8(`${declaration}${text}`)]);
  return zipSync(Object.fromEntries(parts), { level: 1 });
}

/** A cell of text. */
export const inline = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
