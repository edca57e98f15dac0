/** Clues as a browser without scripts posts them: for tests and measures of the whole way from the form to the row. */

const boundary = 'linli-clue-boundary';
export const clueType = `multipart/form-data; boundary=${boundary}`;

const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&#x27;', "'");

/** The hidden fields of the form at /nominations/new, which say which act it is. */
export async function readClueForm(url: string): Promise<Record<string, string>> {
  const html = await (await fetch(`${url}/nominations/new`)).text();
  const forms = html.match(/<form[^>]*method="post"[\s\S]*?<\/form>/gi) ?? [];
  const form = forms.find((one) => one.includes('name="deed"')) ?? '';
  const hidden = [...form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([tag]) => tag);
  const attribute = (tag: string, name: string) => unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
  const fields = Object.fromEntries(hidden.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]));
  if (!Object.keys(fields).some((name) => name.startsWith('$ACTION')))
    throw new Error('The page has no form for clues.');
  return fields;
}

/** The body of a post: the hidden fields and what somebody typed. */
export function clueBody(hidden: Record<string, string>, typed: Record<string, string>): string {
  const fields = {
    ...hidden,
    ...{ name: '试某', place: '', category: 'helping', channel: 'neighbour', nominator: '试邻居', agree: 'on' },
    ...{ homepage: '', ...typed },
  };
  return formBody(fields);
}

/** The body of any form, of the type `clueType`. */
export function formBody(fields: Record<string, string>): string {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--${boundary}--\r\n`;
}
