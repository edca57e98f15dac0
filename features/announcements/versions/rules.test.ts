import { describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/accounts.values';
import { announcementStatuses } from '@/db/schema/announcements.values';
import { viewerOf, visitor } from '@/lib/viewer';
import { compareVersions, mostCompared, reasonsNotToRestore } from './rules';

const text = (body: string, title = '标题', summary = '摘要') => ({ title, summary, body });
const paragraphs = (...list: string[]) => list.map((one) => `<p>${one}</p>`).join('');
const changes = (before: string, after: string) =>
  compareVersions(text(before), text(after)).body.map(({ change, parts }) => [
    change,
    parts.map((part) => part.text).join('|'),
  ]);

describe('compareVersions', () => {
  test('A changed paragraph is set beside the one it was made from; new and lost ones stand for themselves', () => {
    const before = paragraphs('一楼的老人们喜欢下棋。', '停车位在东门。', '活动中心九点开门，欢迎大家来。');
    const after = paragraphs('一楼的老人们喜欢下棋。', '活动中心八点开门，欢迎大家来。', '请带好水杯。');
    expect(changes(before, after)).toEqual([
      ['same', '一楼的老人们喜欢下棋。'],
      ['removed', '停车位在东门。'],
      ['changed', '活动中心|九|八|点开门，欢迎大家来。'],
      ['added', '请带好水杯。'],
    ]);
  });

  test('A paragraph that became a heading is another block', () => {
    expect(changes('<p>时间</p>', '<h2>时间</h2>')).toEqual([['changed', '时间']]);
  });

  test('Equal texts, and texts that differ in marks alone, say so', () => {
    expect(compareVersions(text('<p>一</p>'), text('<p>一</p>')).same).toBe('all');
    expect(compareVersions(text('<p>一</p>'), text('<p><strong>一</strong></p>')).same).toBe('words');
    expect(compareVersions(text('<p>一</p>'), text('<p>一</p>', '新标题')).same).toBe('no');
  });

  test('20,000 characters are compared to the letter in less than a second, more by paragraphs alone', () => {
    const lines = Array.from({ length: 100 }, (_, at) =>
      `第${at}段：`.concat('社区里的事，大家一起商量着办。'.repeat(13)),
    );
    const edited = lines.map((line, at) => (at % 3 ? line : line.replace('商量', '讨论').replace('社区', '小区')));
    const [before, after] = [paragraphs(...lines), paragraphs(...edited)];
    expect(lines.join('').length).toBeLessThanOrEqual(mostCompared);
    const started = process.cpuUsage();
    const comparison = compareVersions(text(before), text(after));
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(1_000);
    expect(comparison.coarse).toBe(false);
    expect(comparison.body.filter(({ change }) => change === 'changed')).toHaveLength(34);
    const longer = compareVersions(text(before + before), text(after + after));
    expect(longer.coarse).toBe(true);
    expect(longer.body.some(({ change }) => change === 'changed')).toBe(false);
  });

  test('Two wholly different texts of 20,000 characters take less than a second too', () => {
    const noise = (seed: number) =>
      Array.from({ length: mostCompared }, (_, at) =>
        String.fromCharCode(0x4e00 + ((at * at + seed * at) % 5_003)),
      ).join('');
    const started = process.cpuUsage();
    compareVersions(text(paragraphs(noise(7))), text(paragraphs(noise(11))));
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(1_000);
  });
});

describe('reasonsNotToRestore', () => {
  const standing = { ...text('<p>今</p>'), communityId: 'here' };
  const earlier = text('<p>昔</p>');
  test.each(roles)('%s restores where texts may be written', (role) => {
    const person = viewerOf({ id: 'me', role, communityId: 'here', signature: '某' });
    const writes = ['editor', 'lead', 'office'].includes(role);
    for (const status of announcementStatuses) {
      const codes = reasonsNotToRestore(person, { ...standing, status }, earlier).map(({ code }) => code);
      expect(codes).toEqual(writes ? [] : ['notYours']);
    }
  });

  test('Not a visitor, not elsewhere, and not what stands already', () => {
    const editor = viewerOf({ id: 'me', role: 'editor', communityId: 'elsewhere', signature: '某' });
    expect(reasonsNotToRestore(visitor, { ...standing, status: 'draft' }, earlier)).toEqual([{ code: 'notYours' }]);
    expect(reasonsNotToRestore(editor, { ...standing, status: 'draft' }, earlier)).toEqual([{ code: 'notYours' }]);
    const here = viewerOf({ id: 'me', role: 'editor', communityId: 'here', signature: '某' });
    expect(reasonsNotToRestore(here, { ...standing, status: 'draft' }, standing)).toEqual([{ code: 'sameAsNow' }]);
  });
});
