/** Documents for tests: small ones that office programs open, and such as somebody hostile would send. */
import { crc32, deflateRawSync } from 'node:zlib';

type Part = { name: string; content: Buffer | string; claims?: number };

/** A ZIP of parts; `claims` is the unpacked length that its directory tells. */
export function zipOf(parts: Part[]): Buffer {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const { name, content, claims } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(claims ?? bytes.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const file = Buffer.concat([signature(0x04034b50), head, Buffer.from(name), packed]);
    const more = Buffer.alloc(14);
    more.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), head, more, Buffer.from(name)]));
    files.push(file);
    at += file.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, index, signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const contentTypes = (main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.${main}.main+xml"/></Types>`;

export const docxOf = (text: string, more: Part[] = []) =>
  zipOf([
    { name: '[Content_Types].xml', content: contentTypes('wordprocessingml.document') },
    { name: 'word/document.xml', content: `<w:document><w:body><w:p>${text}</w:p></w:body></w:document>` },
    ...more,
  ]);

export const xlsxOf = (text: string) =>
  zipOf([
    { name: '[Content_Types].xml', content: contentTypes('spreadsheetml.sheet') },
    { name: 'xl/workbook.xml', content: `<workbook>${text}</workbook>` },
  ]);

export const docmOf = () =>
  zipOf([
    {
      name: '[Content_Types].xml',
      content: '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    },
    { name: 'word/document.xml', content: '<w:document/>' },
  ]);

export const pdfOf = (text: string) =>
  Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n% ${text}\ntrailer << /Root 1 0 R >>\n%%EOF\n`);
