import { expect, test } from 'vitest';
import { builtInTemplates, periodSaid, templateLacks, withPlace } from './rules';

test.each([
  ['2026-01-01', '2026-12-31', '2026年'],
  ['2026-01-01', '2026-06-30', '2026年上半年'],
  ['2026-01-01', '2026-11-20', '2026年以来'],
  ['2026-03-01', '2026-05-02', '2026年3月1日至5月2日'],
  ['2025-11-01', '2026-01-31', '2025年11月1日至2026年1月31日'],
])('%s to %s is called %s', (from, to, said) => expect(periodSaid({ from, to })).toBe(said));

test('A title names the place and the year, also of a year that still runs', () => {
  const title = '{{place}}{{year}}创建工作总结';
  expect(withPlace(title, '青枫里社区', { from: '2026-01-01', to: '2026-11-20' })).toBe('青枫里社区2026年创建工作总结');
  expect(withPlace(title, '青枫里社区', { from: '2026-01-01', to: '2026-06-30' })).toBe(
    '青枫里社区2026年上半年创建工作总结',
  );
});

test('A template without a title, a heading or a paragraph says which', () => {
  expect(templateLacks({ title: ' ', body: '# 一\n段' })).toBe('title');
  expect(templateLacks({ title: '题', body: '段' })).toBe('heading');
  expect(templateLacks({ title: '题', body: '# 一' })).toBe('paragraph');
  for (const template of builtInTemplates) expect(templateLacks(template)).toBeNull();
});
