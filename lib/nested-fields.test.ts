import { expect, test } from 'vitest';
import { nestedFields } from './nested-fields';

function post(...entries: [string, string | File][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

test('Names with dots are places within places', () => {
  const posted = nestedFields(
    post(['title', '标题'], ['rows.a.name', '一'], ['rows.a.remove', 'on'], ['rows.b.name', '二']),
  );
  expect(posted).toEqual({ title: '标题', rows: { a: { name: '一', remove: 'on' }, b: { name: '二' } } });
});

test('Of a text the last one counts, files are all kept', () => {
  const [one, two] = [new File(['1'], 'one.pdf'), new File(['2'], 'two.pdf')];
  expect(
    nestedFields(post(['act', 'save'], ['act', 'publish'], ['files', one], ['files', two], ['cover', one])),
  ).toEqual({
    act: 'publish',
    files: [one, two],
    cover: one,
  });
});

test('No name reaches beyond what was posted', () => {
  const posted = nestedFields(
    post(['__proto__.admin', 'yes'], ['constructor.prototype.admin', 'yes'], ['a', 'x'], ['a.b', 'y']),
  );
  expect(({} as Record<string, unknown>).admin).toBeUndefined();
  expect(Object.getPrototypeOf(posted)).toBeNull();
  expect(posted.a).toEqual({ b: 'y' });
});

test('What the framework posts for itself is no field', () => {
  expect(nestedFields(post(['$ACTION_ID_1', ''], ['title', 'x']))).toEqual({ title: 'x' });
});
