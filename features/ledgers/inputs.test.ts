import { expect, test } from 'vitest';
import { newMedia } from './definitions/new-media';
import { remediation } from './definitions/remediation';
import { entryInput, newEntryInput } from './inputs';

const posted = { communityId: 'here', day: '2026-11-20', category: 'well-cover', place: '路' };
const amountOf = (quantity: string) => entryInput(remediation).safeParse({ ...posted, quantity }).data?.quantity;

test.each([
  ['12', 12],
  ['１２.５', 12.5],
  ['1,980', 1_980],
  ['12,345,678', 12_345_678],
  ['', null],
  ['1,5', undefined],
  ['12 块', undefined],
  ['-3', undefined],
  ['1e9', undefined],
])('%j is read as %s', (typed, amount) => expect(amountOf(typed)).toBe(amount));

const link = Object.entries(newMedia.fields).find(([, field]) => field.kind === 'link')?.[0] ?? '';
const linkReasons = (text: string) =>
  entryInput(newMedia)
    .safeParse({ ...posted, category: 'account', details: { [link]: text } })
    .error?.issues.filter(({ path }) => path.includes(link))
    .map(({ message }) => message) ?? [];

test.each(['https://a.example/1', 'http://a.example'])('%s is a link', (text) => expect(linkReasons(text)).toEqual([]));
test.each(['javascript:alert(1)', 'a.example', 'https://nowhere', 'ftp://a.example'])('%s is none', (text) =>
  expect(linkReasons(text)).toEqual(['linkWrong']),
);

test('A long text that is no link is refused in no time', () => {
  const began = performance.now();
  expect(linkReasons(`http://${'a.'.repeat(500_000)} b`)).toContain('tooLong');
  expect(performance.now() - began).toBeLessThan(2_000);
});

test('5,000 characters are refused in every field of text', () => {
  const details = Object.fromEntries(Object.keys(remediation.fields).map((name) => [name, '长'.repeat(5_000)]));
  const { error } = entryInput(remediation).safeParse({
    ...posted,
    place: '长'.repeat(5_000),
    grid: '长'.repeat(5_000),
    details,
  });
  const texts = Object.entries(remediation.fields)
    .filter(([, { kind }]) => kind === 'text')
    .map(([name]) => name);
  const refused = error?.issues.map(({ path }) => path.at(-1));
  for (const name of ['place', 'grid', ...texts]) expect(refused).toContain(name);
});

test.each(['__proto__', 'constructor', 'toString', 'no-such'])('A ledger called %s is none', (ledger) => {
  expect(newEntryInput.safeParse({ ...posted, ledger }).success).toBe(false);
});
