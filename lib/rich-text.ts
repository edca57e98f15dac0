import sanitizeHtml from 'sanitize-html';

const blocks = ['p', 'h2', 'h3', 'ul', 'ol', 'li', 'blockquote', 'br', 'hr'];
const marks = ['strong', 'em', 'a'];

const options: sanitizeHtml.IOptions = {
  allowedTags: [...blocks, ...marks],
  allowedAttributes: { a: ['href'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: { b: 'strong', i: 'em', h1: 'h2', h4: 'h3', h5: 'h3', h6: 'h3', div: 'p' },
  exclusiveFilter: (frame) => frame.tag === 'a' && !frame.attribs.href,
};

/**
 * Keeps what the editor offers and nothing that runs, whatever was posted. Plain text becomes paragraphs, so that the
 * form works without scripts too.
 */
export function cleanRichText(posted: string): string {
  const html = /<(p|h[1-6]|ul|ol|blockquote|div)[\s>]/i.test(posted) ? posted : paragraphs(posted);
  return sanitizeHtml(html, options).trim();
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
  const text = sanitizeHtml(html.replace(/<\/(p|h2|h3|li|blockquote)>|<br\s*\/?>/g, ' '), {
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
