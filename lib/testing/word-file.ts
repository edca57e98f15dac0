/** Word files for tests: real archives with what Word writes, made from their parts. */
import { deflateRawSync } from 'node:zlib';

const crcTable = Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});
const crc = (data: Buffer) =>
  (data.reduce((sum, byte) => (sum >>> 8) ^ (crcTable[(sum ^ byte) & 255] ?? 0), 0xffffffff) ^ 0xffffffff) >>> 0;

/** A ZIP archive of the parts, each deflated. */
export function zipOf(parts: Record<string, string | Buffer>): Buffer {
  const [files, directory]: Buffer[][] = [[], []];
  let at = 0;
  for (const [name, part] of Object.entries(parts)) {
    const content = Buffer.from(part);
    const packed = deflateRawSync(content);
    const facts = Buffer.alloc(22);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc(content), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(content.length, 18);
    const names = Buffer.from(name);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16LE(names.length, 0);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, lengths, names, packed]);
    const rest = Buffer.alloc(16);
    rest.writeUInt32LE(at, 12);
    directory?.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), facts, lengths.subarray(0, 2), rest, names]),
    );
    files?.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory ?? []);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory?.length ?? 0, 4);
  end.writeUInt16LE(directory?.length ?? 0, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...(files ?? []), list, Buffer.from('PK\u0005\u0006'), end]);
}

const paragraph = (text: string, style = '') =>
  `<w:p>${style ? `<w:pPr>${style}</w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const styled = (name: string) => `<w:pStyle w:val="${name}"/>`;
const item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;

const drawing = (relation: string, alt: string) =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="${alt}"/><a:graphic><a:graphicData>` +
  `<pic:pic><pic:blipFill><a:blip r:embed="${relation}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

/** A notice with heading, list, table, bold words and the given pictures with their descriptions. */
export function wordNotice(pictures: { content: Buffer; alt: string }[] = []): Buffer {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const drawings = 'http://schemas.openxmlformats.org/drawingml/2006';
  const body = [
    paragraph('消防演练通知', styled('Heading1')),
    '<w:p><w:r><w:t xml:space="preserve">请大家</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>准时</w:t></w:r><w:r><w:t>到场。</w:t></w:r></w:p>',
    paragraph('带好毛巾', item),
    paragraph('走楼梯', item),
    `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('时间')}${cell('地点')}</w:tr><w:tr>${cell('九点')}${cell('广场')}</w:tr></w:tbl>`,
    ...pictures.map(({ alt }, at) => drawing(`rId${at + 10}`, alt)),
  ].join('');
  const image = (at: number) =>
    `<Relationship Id="rId${at + 10}" Type="${office}/relationships/image" Target="media/image${at}.png"/>`;
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${types}"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/relationships/numbering" Target="numbering.xml"/>${pictures.map((_, at) => image(at)).join('')}</Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="${main}"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/numbering.xml': `<w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/document.xml': `<w:document xmlns:w="${main}" xmlns:r="${office}/relationships" xmlns:wp="${drawings}/wordprocessingDrawing" xmlns:a="${drawings}/main" xmlns:pic="${drawings}/picture"><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(pictures.map(({ content }, at) => [`word/media/image${at}.png`, content])),
  });
}
