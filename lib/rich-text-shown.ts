/** The widths in which `features/media` keeps each picture. */
const widths = [480, 960, 1600];

/**
 * A stored rich text as a page shows it: pictures bring the width the screen needs, and a wide table scrolls inside a box
 * that the keyboard reaches. `tableLabel` is its name.
 */
export function shownRichText(html: string, tableLabel: string): string {
  if (!/<(?:img|table)\b/.test(html)) return html;
  return html
    .replace(/<img src="(\/media\/[0-9a-f]{40})-\d+\.webp"/g, withWidths)
    .replaceAll('<table>', `<div class="table-box" role="region" tabindex="0" aria-label="${tableLabel}"><table>`)
    .replaceAll('</table>', '</table></div>');
}

function withWidths(_: string, address: string): string {
  const set = widths.map((width) => `${address}-${width}.webp ${width}w`).join(', ');
  const sizes = '(min-width: 45rem) 680px, 92vw';
  return `<img src="${address}-960.webp" srcset="${set}" sizes="${sizes}" loading="lazy" decoding="async"`;
}
