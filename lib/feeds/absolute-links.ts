/**
 * Cleaned rich text with every address in it whole, as seen from the page at `base`: a reader program shows the text
 * somewhere else. Relies on what cleaning leaves: double quotes, and `<` and `>` only as parts of tags.
 */
export function absoluteLinks(html: string, base: string): string {
  return html.replace(/(<[a-z][^>]*?\s(?:href|src)=")([^"]*)/g, (_, before: string, address: string) => {
    const written = address.replaceAll('&amp;', '&');
    return before + (URL.canParse(written, base) ? new URL(written, base).href.replaceAll('&', '&amp;') : address);
  });
}
