import { strToU8, unzipSync, zipSync } from 'fflate';

/** The type of official documents, and what stands in for it where it is not installed. */
const otherNames = { 仿宋_GB2312: '仿宋', 楷体_GB2312: '楷体', 方正小标宋简体: '宋体' };

/** A Word file whose font table says by which other names its fonts may be found; the library writes an empty one. */
export function withOtherNames(file: Uint8Array): Buffer {
  const fonts = Object.entries(otherNames).map(
    ([name, other]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
  );
  const table = `<?xml version="1.0" encoding="UTF-8"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
  const { '[Content_Types].xml': contents = new Uint8Array(), ...parts } = unzipSync(file);
  // Programs that look at the first bytes alone take the file for Word's when this part stands first.
  const whole = { '[Content_Types].xml': contents, ...parts, 'word/fontTable.xml': strToU8(table) };
  return Buffer.from(zipSync(whole));
}
