import { describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/accounts.values';
import { scheduledActs } from '@/db/schema/announcement-schedules.values';
import { type AnnouncementStatus, announcementStatuses } from '@/db/schema/announcements.values';
import { viewerOf, visitor } from '@/lib/viewer';
import type { Text } from '../rules';
import { mayPlan, type Plan, reasonsNotToKeep, reasonsNotToSchedule } from './rules';

const now = new Date('2026-11-23T09:00:00+08:00');
const plus = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const text = (more: Partial<Text> = {}): Text => ({
  status: 'draft',
  communityId: 'here',
  title: '标题',
  summary: '摘要',
  body: '<p>正文</p>',
  coverId: null,
  coverAlt: '',
  ...more,
});
const person = (role: (typeof roles)[number], communityId: string | null = 'here') =>
  viewerOf({ id: 'me', role, communityId, signature: '某' });
const editor = person('editor');
const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code);
const plan = (more: Partial<Plan>): Plan => ({ publish: null, withdraw: null, ...more });

describe('Each act over each status, by the editor of the community', () => {
  const table: Record<string, Record<AnnouncementStatus, string[]>> = {
    publish: { draft: [], published: ['alreadyPublished'], withdrawn: [] },
    withdraw: { draft: [], published: [], withdrawn: ['notPublished'] },
  };
  const rows = scheduledActs.flatMap((act) => announcementStatuses.map((status) => [act, status] as const));
  test.each(rows)('%s a text that is %s', (act, status) => {
    const reasons = reasonsNotToSchedule(editor, text({ status }), act, plan({ [act]: plus(1) }), now);
    expect(codes(reasons)).toEqual(table[act]?.[status]);
  });

  test('What was withdrawn may end again when it begins again', () => {
    const both = plan({ publish: plus(1), withdraw: plus(2) });
    expect(reasonsNotToSchedule(editor, text({ status: 'withdrawn' }), 'withdraw', both, now)).toEqual([]);
  });
});

test('A text that lacks something is refused when the time is chosen, with every reason and the time’s own', () => {
  const bare = text({ title: '', summary: '', body: '', coverId: 'c' });
  expect(codes(reasonsNotToSchedule(editor, bare, 'publish', plan({ publish: plus(-1) }), now))).toEqual([
    'titleMissing',
    'summaryMissing',
    'bodyMissing',
    'altMissing',
    'timePast',
  ]);
});

test.each([
  [0, ['timePast']],
  [-1, ['timePast']],
  [1, []],
  [366 * 24, []],
  [366 * 24 + 1, ['timeTooFar']],
])('%i hours from now: %j', (hours, expected) => {
  expect(codes(reasonsNotToSchedule(editor, text(), 'publish', plan({ publish: plus(hours) }), now))).toEqual(expected);
});

test.each(scheduledActs)('The end does not come before the beginning, whichever is chosen last (%s)', (act) => {
  const wrong = plan({ publish: plus(2), withdraw: plus(2) });
  expect(codes(reasonsNotToSchedule(editor, text(), act, wrong, now))).toEqual(['withdrawnBeforePublished']);
  const right = plan({ publish: plus(2), withdraw: plus(3) });
  expect(reasonsNotToSchedule(editor, text(), act, right, now)).toEqual([]);
});

describe('Each role', () => {
  const writers = ['editor', 'lead', 'office'];
  test.each(roles)('%s', (role) => {
    for (const act of scheduledActs) {
      const expected = writers.includes(role) ? [] : ['notYours'];
      const chosen = plan({ [act]: plus(1) });
      expect(codes(reasonsNotToSchedule(person(role), text(), act, chosen, now))).toEqual(expected);
      expect(codes(reasonsNotToSchedule(person(role, 'elsewhere'), text(), act, chosen, now))).toEqual(['notYours']);
      expect(mayPlan(person(role), act, text())).toBe(writers.includes(role));
    }
  });
});

describe('When the time has come', () => {
  test('the rule is asked again of the text as it stands', () => {
    expect(reasonsNotToKeep(editor, text(), 'publish')).toEqual([]);
    expect(codes(reasonsNotToKeep(editor, text({ summary: '' }), 'publish'))).toEqual(['summaryMissing']);
    expect(codes(reasonsNotToKeep(editor, text(), 'withdraw'))).toEqual(['notPublished']);
  });
  test('and of whether whoever chose it still may', () => {
    for (const gone of [visitor, person('editor', 'elsewhere'), person('grid-member')]) {
      expect(codes(reasonsNotToKeep(gone, text(), 'publish'))).toEqual(['chooserMayNot']);
    }
  });
});
