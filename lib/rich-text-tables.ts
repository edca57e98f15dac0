/**
 * Gives each table of a cleaned rich text a head, when its first row is of headings alone, and says of every heading
 * whether it names a column or a row.
 */
export function tidyTables(html: string): string {
  if (!html.includes('<table')) return html;
  return html.replace(/<table>(?:(?!<\/?table>)[\s\S])*<\/table>/g, tidyTable);
}

function tidyTable(table: string): string {
  const inner = table.replace(/^<table>|<\/table>$/g, '').replace(/<\/?(?:thead|tbody)>/g, '');
  const rows = inner.match(/<tr>[\s\S]*?<\/tr>/g) ?? [];
  // Words that stand in no row would be moved out by the browser: they come before the table.
  const stray = inner.replace(/<tr>[\s\S]*?<\/tr>/g, '').trim();
  const before = stray && !stray.startsWith('<') ? `<p>${stray}</p>` : stray;
  if (rows.length === 0) return before;
  const [first = '', ...others] = rows;
  const isHead = /<th[\s>]/.test(first) && !/<td[\s>]/.test(first) && others.length > 0;
  const head = isHead ? `<thead>${scoped(first, 'col')}</thead>` : '';
  const body = (isHead ? others : rows).map((row) => scoped(row, 'row')).join('');
  return `${before}<table>${head}<tbody>${body}</tbody></table>`;
}

const scoped = (row: string, scope: 'row' | 'col') =>
  row.replace(/<th\b(?: scope="(?:row|col)")?/g, `<th scope="${scope}"`);
