type Attributes = Record<string, string | number>;

// Everything outside the characters of XML 1.0: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is for
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;

/** A text as it stands between tags and in attributes; what XML 1.0 cannot hold is left out. */
const escapeXml = (text: string): string =>
  text
    .replace(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // Written as they are, a parser would make one space or one line end of them.
    .replaceAll('\r', '&#13;');

/** An element with a text in it. */
export const textElement = (name: string, text: string, attributes: Attributes = {}): string =>
  `<${name}${written(attributes)}>${escapeXml(text)}</${name}>`;

/** An element with nothing in it. */
export const emptyElement = (name: string, attributes: Attributes): string => `<${name}${written(attributes)}/>`;

/** An element with others in it; what is not there (null) is left out. */
export const element = (name: string, attributes: Attributes, children: (string | null)[]): string =>
  `<${name}${written(attributes)}>\n${children.filter((child) => child !== null).join('\n')}\n</${name}>`;

/** A whole document. */
export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
