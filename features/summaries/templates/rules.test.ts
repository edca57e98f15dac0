import { describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/accounts.values';
import { viewerOf } from '@/lib/viewer';
import { builtInTemplates, isCopied, periodSaid, reasonsNotToSaveTemplate, templateLacks, withPlace } from './rules';

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

describe.each(roles)('%s', (role) => {
  const viewer = viewerOf({ id: 'p', role, communityId: 'here', signature: '试' });
  const ofWhole = viewerOf({ id: 'p', role, communityId: null, signature: '试' });
  const may = ['editor', 'lead', 'office'].includes(role);
  const codes = (kept?: { savedBy: string | null }, who = viewer) =>
    reasonsNotToSaveTemplate(who, kept).map(({ code }) => code);

  test('Makes templates and changes the own ones', () => {
    expect(codes()).toEqual(may ? [] : ['notYours']);
    expect(codes({ savedBy: 'p' })).toEqual(may ? [] : ['notYours']);
  });

  test('Changes those of others as the office of the whole sub-district alone', () => {
    for (const savedBy of ['q', null]) {
      expect(codes({ savedBy })).toEqual(may ? ['templateOfOthers'] : ['notYours']);
      expect(codes({ savedBy }, ofWhole).length === 0).toBe(role === 'office');
    }
  });
});

test('What may not be changed is copied', () => {
  const editor = viewerOf({ id: 'p', role: 'editor', communityId: 'here', signature: '试' });
  const [own] = builtInTemplates;
  if (!own) throw new Error('There is no template.');
  const kept = { ...own, builtIn: false, version: 1 };
  expect([own, { ...kept, savedBy: 'q' }, { ...kept, savedBy: 'p' }].map((one) => isCopied(editor, one))).toEqual([
    true,
    true,
    false,
  ]);
});
