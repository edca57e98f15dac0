import sanitizeHtml from 'sanitize-html';
import { picturePattern } from './rich-text-pictures';
import { tidyTables } from './rich-text-tables';

const blocks = ['p', 'h2', 'h3', 'ul', 'ol', 'li', 'blockquote', 'br', 'hr'];
const marks = ['strong', 'em', 'a'];
const tables = ['table', 'thead', 'tbody', 'tr', 'th', 'td'];
const pictures = ['figure', 'figcaption', 'img'];

const options: sanitizeHtml.IOptions = {
  allowedTags: [...blocks, ...marks, ...tables, ...pictures],
  allowedAttributes: {
    a: ['href'],
    th: ['scope', 'colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
    img: ['src', 'alt', 'width', 'height'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: {
    ...{ b: 'strong', i: 'em', h1: 'h2', h4: 'h3', h5: 'h3', h6: 'h3', div: 'p' },
    th: (tagName, { scope, ...attribs }) => ({
      tagName,
      attribs: { ...(scope === 'row' || scope === 'col' ? { scope } : {}), ...spansOf(attribs) },
    }),
    td: (tagName, attribs) => ({ tagName, attribs: spansOf(attribs) }),
    img: (tagName, { src = '', alt = '', ...sizes }) => ({ tagName, attribs: { src, alt, ...sizesOf(sizes) } }),
  },
  exclusiveFilter: ({ tag, attribs }) =>
    (tag === 'a' && !attribs.href) || (tag === 'img' && !picturePattern.test(attribs.src ?? '')),
};

/**
 * Keeps what the editor offers and nothing that runs, whatever was posted. Plain text becomes paragraphs, so that the
 * form works without scripts too.
 */
export function cleanRichText(posted: string): string {
  const isHtml = /<(p|h[1-6]|ul|ol|blockquote|div|table|figure)[\s>]/i.test(posted);
  return tidyTables(sanitizeHtml(isHtml ? posted : paragraphs(posted), options)).trim();
}

function spansOf({ colspan, rowspan }: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  const span = (value: string | undefined) => /^([2-9]|[1-4]\d)$/.test(value ?? '');
  return { ...(colspan && span(colspan) ? { colspan } : {}), ...(rowspan && span(rowspan) ? { rowspan } : {}) };
}

function sizesOf({ width, height }: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  const size = (value: string | undefined) => /^[1-9]\d{0,4}$/.test(value ?? '');
  return width && height && size(width) && size(height) ? { width, height } : {};
}

function paragraphs(text: string): string {
  return text
    .split(/\r?\n\s*\r?\n|\r?\n/)
    .filter((line) => line.trim())
    .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('\n');
}

/** The words of a rich text without its marks, on one line. */
export function plainText(html: string): string {
  const text = sanitizeHtml(html.replace(/<\/(p|h2|h3|li|blockquote|th|td|figcaption)>|<br\s*\/?>/g, ' '), {
    allowedTags: [],
    allowedAttributes: {},
  });
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
