import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/accounts.values';
import { type NominationStatus, nominationStatuses } from '@/db/schema/nominations.values';
import { noticeStatuses } from '@/db/schema/public-notices.values';
import { type Deviations, isWorkingDay } from '@/features/calendar/rules';
import { defaultTerms } from '@/features/nominations/terms/rules';
import { dayOf, fromShanghai } from '@/lib/time';
import { system, type Viewer, viewerOf, visitor } from '@/lib/viewer';
import {
  daysLeft,
  dueOf,
  reasonsNotToEnd,
  reasonsNotToExtend,
  reasonsNotToOpen,
  reasonsNotToPause,
  reasonsNotToResume,
  reasonsNotToSay,
  reasonsNotToShow,
  reasonsNotToWaive,
  reasonsNotToWithdraw,
  startOf,
} from './rules';

// 2026: the 2nd of May is a Saturday; the holiday is 1 to 5, worked on the 9th (调休), as far as these tests need it.
const may2026: Deviations = new Map([
  ...['2026-05-01', '2026-05-04', '2026-05-05'].map((day) => [day, 'holiday'] as const),
  ['2026-05-09', 'workday'],
]);
const none: Deviations = new Map();
const at = (text: string) => fromShanghai(text);
const pause = (from: string, until: string | null) => ({
  extraDays: 0,
  from: at(from),
  until: until ? at(until) : null,
});
const extra = (extraDays: number) => ({ extraDays, from: at('2026-04-29 09:00'), until: at('2026-04-29 09:00') });

describe('startOf', () => {
  test.each([
    ['2026-04-30', '2026-04-30'],
    ['2026-05-01', '2026-05-06'],
    ['2026-05-02', '2026-05-06'],
    ['2026-05-09', '2026-05-09'],
    ['2026-05-10', '2026-05-11'],
  ])('%s begins on %s', (day, start) => expect(startOf(day, may2026)).toBe(start));
});

describe('dueOf', () => {
  test.each([
    ['a week without holidays', '2026-11-23', 5, [], none, '2026-11-30 17:30'],
    ['a holiday within, and a weekend day that is worked', '2026-04-29', 5, [], may2026, '2026-05-09 17:30'],
    ['a start just before the holiday', '2026-04-30', 3, [], may2026, '2026-05-08 17:30'],
    ['an extension', '2026-11-23', 5, [extra(2)], none, '2026-12-02 17:30'],
    ['a pause of an hour', '2026-11-23', 5, [pause('2026-11-25 09:00', '2026-11-25 10:00')], none, '2026-12-01 17:30'],
    [
      'a pause over a weekend',
      '2026-11-23',
      5,
      [pause('2026-11-27 16:00', '2026-11-30 09:00')],
      none,
      '2026-12-02 17:30',
    ],
    [
      'a pause on days off alone',
      '2026-11-23',
      5,
      [pause('2026-11-28 08:00', '2026-11-29 20:00')],
      none,
      '2026-11-30 17:30',
    ],
    [
      'a pause on the start day, which does not count anyway',
      '2026-11-23',
      5,
      [pause('2026-11-23 09:00', '2026-11-23 18:00')],
      none,
      '2026-11-30 17:30',
    ],
    [
      'two pauses of one day',
      '2026-11-23',
      5,
      [pause('2026-11-25 09:00', '2026-11-25 10:00'), pause('2026-11-25 14:00', '2026-11-25 15:00')],
      none,
      '2026-12-01 17:30',
    ],
    [
      'a pause of a worked Saturday',
      '2026-05-06',
      3,
      [pause('2026-05-09 09:00', '2026-05-09 10:00')],
      may2026,
      '2026-05-11 17:30',
    ],
  ])('%s', (_, startDay, workingDays, changes, deviations, due) => {
    expect(dueOf({ startDay, workingDays, changes }, deviations)).toEqual(at(due));
  });

  test('While it is paused there is no end', () => {
    const changes = [extra(2), pause('2026-11-25 09:00', null)];
    expect(dueOf({ startDay: '2026-11-23', workingDays: 5, changes }, none)).toBeNull();
  });

  const day = fc
    .integer({ min: 0, max: 730 })
    .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
  const calendar = fc
    .array(fc.tuple(day, fc.constantFrom('holiday' as const, 'workday' as const)), { maxLength: 60 })
    .map((days): Deviations => new Map(days));
  const pauses = (startDay: string) =>
    fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 40 * 24 * 60 }), fc.integer({ min: 0, max: 6 * 24 * 60 }))
        .map(([from, length]) => {
          const begins = at(`${startDay} 00:00`).getTime() + from * 60_000;
          return { extraDays: 0, from: new Date(begins), until: new Date(begins + length * 60_000) };
        }),
      { maxLength: 4 },
    );
  const clocks = fc
    .record({ day, calendar, workingDays: fc.integer({ min: 3, max: 15 }), extraDays: fc.integer({ min: 0, max: 5 }) })
    .chain((drawn) => pauses(drawn.day).map((drawnPauses) => ({ ...drawn, drawnPauses })));

  test('Whatever the calendar and the pauses, the full number of untouched working days lies between start and end', () => {
    fc.assert(
      fc.property(clocks, ({ day, calendar, workingDays, extraDays, drawnPauses }) => {
        const startDay = startOf(day, calendar);
        const changes = [...drawnPauses, ...(extraDays > 0 ? [extra(extraDays)] : [])];
        const due = dueOf({ startDay, workingDays, changes }, calendar) as Date;
        expect(isWorkingDay(startDay, calendar) && isWorkingDay(dayOf(due), calendar)).toBe(true);
        const touched = (date: string) =>
          drawnPauses.some(({ from, until }) => dayOf(from) <= date && date <= dayOf(until));
        let counted = 0;
        for (
          let time = at(`${startDay} 12:00`).getTime() + 86_400_000;
          time < due.getTime() + 86_400_000;
          time += 86_400_000
        ) {
          const date = dayOf(new Date(time));
          if (date <= dayOf(due) && isWorkingDay(date, calendar) && !touched(date)) counted += 1;
        }
        expect(counted).toBe(workingDays + extraDays);
      }),
    );
  });

  test('No pause and no extension ever brings the end nearer', () => {
    fc.assert(
      fc.property(clocks, ({ day, calendar, workingDays, extraDays, drawnPauses }) => {
        const plain = { startDay: startOf(day, calendar), workingDays, changes: [] };
        const undisturbed = dueOf(plain, calendar) as Date;
        const disturbed = dueOf({ ...plain, changes: [...drawnPauses, extra(extraDays)] }, calendar) as Date;
        expect(disturbed >= undisturbed).toBe(true);
      }),
    );
  });
});

test.each([
  ['2026-04-29 09:00', 5],
  ['2026-04-30 23:59', 4],
  ['2026-05-03 10:00', 4],
  ['2026-05-08 09:00', 1],
  ['2026-05-09 17:00', 0],
  ['2026-05-11 09:00', 0],
])('On %s there are %i working days left', (now, left) => {
  expect(daysLeft(at('2026-05-09 17:30'), may2026, at(now))).toBe(left);
});

const person = (role: Role, communityId: string | null): Viewer =>
  viewerOf({ id: 'p', role, communityId, signature: 'p' });
const now = at('2026-11-23 09:00');
const yes = { 'nominee-name': true, 'nominee-picture': true, 'nominee-story': true, 'nominee-upward': true };
const nominee = {
  id: 'n',
  communityId: 'c1',
  status: 'verified' as NominationStatus,
  category: 'helping' as const,
  age: 'adult' as const,
  secret: false,
  formAt: now,
  verifiedAt: now,
  consented: yes,
  objectingOpinions: 0,
  openObjections: 0,
};
const planned = { communityId: 'c1', startDay: '2026-11-23', workingDays: 5, people: [nominee] };
const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code);
const running = { communityId: 'c1', status: 'running' as const, dueAt: at('2026-11-30 17:30') };

describe('Who runs notices', () => {
  test.each(roles)('%s of a community', (role) => {
    const runs = ['lead', 'office'].includes(role);
    const answers = ['c1', 'c2'].map((communityId) => {
      const viewer = person(role, 'c1');
      const people = [{ ...nominee, communityId }];
      const notice = { ...running, communityId };
      const refusals = [
        reasonsNotToOpen(viewer, { ...planned, communityId, people }, defaultTerms, now),
        reasonsNotToPause(viewer, notice, now),
        reasonsNotToResume(viewer, { ...notice, status: 'paused' }),
        reasonsNotToExtend(viewer, notice, now),
        reasonsNotToWithdraw(viewer, notice),
        reasonsNotToWaive(viewer, { ...nominee, communityId, secret: true, category: 'bravery' }, defaultTerms, now),
      ];
      return refusals.map((reasons) => (reasons.length === 0 ? 'yes' : codes(reasons).join()));
    });
    expect(answers).toEqual([Array(6).fill(runs ? 'yes' : 'notYours'), Array(6).fill('notYours')]);
  });

  test('The office of the whole sub-district runs all of them, a visitor none', () => {
    expect(reasonsNotToOpen(person('office', null), planned, defaultTerms, now)).toEqual([]);
    expect(codes(reasonsNotToOpen(visitor, planned, defaultTerms, now))).toEqual(['notYours']);
  });
});

describe('reasonsNotToOpen', () => {
  const refusals = (more: object) =>
    reasonsNotToOpen(person('lead', 'c1'), { ...planned, ...more }, defaultTerms, now).map(({ code, field }) => [
      code,
      field,
    ]);

  test.each([
    [{}, []],
    [{ people: [] }, [['noticePeopleMissing', 'people']]],
    [{ people: [nominee, { ...nominee, communityId: 'c2' }] }, [['notYours', 'people']]],
    [{ startDay: '2026-11-22' }, [['noticeStartPast', 'startDay']]],
    [{ startDay: '2027-11-25' }, [['timeTooFar', 'startDay']]],
    [{ workingDays: 4 }, [['noticeTooShort', 'workingDays']]],
    [{ workingDays: 31 }, [['noticeTooLong', 'workingDays']]],
    [{ people: [{ ...nominee, verifiedAt: at('2026-08-23 09:00') }] }, [['verificationOld', 'people']]],
    [
      { people: [{ ...nominee, secret: true }], workingDays: 0 },
      [
        ['secretNotShown', 'people'],
        ['noticeTooShort', 'workingDays'],
      ],
    ],
  ])('%#', (more, reasons) => expect(refusals(more)).toEqual(reasons));

  test('A sub-district that set three days is held to three', () => {
    const terms = { ...defaultTerms, noticeDays: 3 };
    expect(reasonsNotToOpen(system, { ...planned, workingDays: 3 }, terms, now)).toEqual([]);
    expect(codes(reasonsNotToOpen(system, { ...planned, workingDays: 2 }, terms, now))).toEqual(['noticeTooShort']);
  });
});

describe('Who can be shown, by status', () => {
  test.each(nominationStatuses)('%s', (status) => {
    const isBefore = status === 'verified' || status === 'reviewed';
    expect(codes(reasonsNotToShow({ ...nominee, status }, defaultTerms, now))).toEqual(
      isBefore ? [] : ['nominationElsewhere'],
    );
    const secret = { ...nominee, status, secret: true, category: 'bravery' as const };
    expect(codes(reasonsNotToWaive(person('lead', 'c1'), secret, defaultTerms, now))).toEqual(
      isBefore ? [] : ['nominationElsewhere'],
    );
  });

  test('An open objection, a missing consent and a name that is secret each stand in the way', () => {
    expect(codes(reasonsNotToShow({ ...nominee, openObjections: 1 }, defaultTerms, now))).toEqual(['objectionOpen']);
    const unasked = { ...nominee, consented: { ...yes, 'nominee-name': false } };
    expect(codes(reasonsNotToShow(unasked, defaultTerms, now))).toEqual(['nameConsentMissing']);
    expect(codes(reasonsNotToShow({ ...nominee, secret: true }, defaultTerms, now))).toEqual(['secretNotShown']);
  });

  test('Only secret bravery does without a notice', () => {
    const lead = person('lead', 'c1');
    for (const [secret, category] of [
      [true, 'helping'],
      [false, 'bravery'],
    ] as const) {
      const reasons = reasonsNotToWaive(lead, { ...nominee, secret, category }, defaultTerms, now);
      expect(codes(reasons)).toEqual(['waiverOnlySecret']);
    }
  });
});

describe('What can be done with a notice, by status', () => {
  const lead = person('lead', 'c1');
  const possible: Record<string, string[]> = {
    scheduled: ['withdraw'],
    running: ['pause', 'extend', 'withdraw'],
    paused: ['resume', 'extend', 'withdraw'],
    ended: [],
    withdrawn: [],
  };

  test.each(noticeStatuses)('%s', (status) => {
    const notice = { communityId: 'c1', status, dueAt: status === 'paused' ? null : running.dueAt };
    const offered = [
      ['pause', reasonsNotToPause(lead, notice, now)],
      ['resume', reasonsNotToResume(lead, notice)],
      ['extend', reasonsNotToExtend(lead, notice, now)],
      ['withdraw', reasonsNotToWithdraw(lead, notice)],
    ].flatMap(([name, reasons]) => (reasons?.length === 0 ? [name] : []));
    expect(offered).toEqual(possible[status]);
  });

  test('When the term is over it is neither paused nor extended any more', () => {
    const due = running.dueAt;
    expect(codes(reasonsNotToPause(lead, running, due))).toEqual(['noticeTermOver']);
    expect(codes(reasonsNotToExtend(lead, running, due))).toEqual(['noticeTermOver']);
    expect(reasonsNotToWithdraw(lead, running)).toEqual([]);
  });
});

describe('reasonsNotToEnd', () => {
  test.each(noticeStatuses)('%s: it ends at its time and not a minute before, and only when it runs', (status) => {
    const due = at('2026-11-30 17:30');
    const early = new Date(due.getTime() - 60_000);
    expect(reasonsNotToEnd({ status }, due, 0, due).length === 0).toBe(status === 'running');
    expect(codes(reasonsNotToEnd({ status }, due, 0, early))).toContain('noticeRuns');
    expect(codes(reasonsNotToEnd({ status }, due, 1, due))).toContain('objectionOpen');
    expect(codes(reasonsNotToEnd({ status }, null, 0, due))).toContain('noticeRuns');
  });
});

describe('reasonsNotToSay', () => {
  test.each([
    ['经查，反映的情况不属实', []],
    ['李秀兰的事迹属实', ['personNamed']],
    ['李 秀 兰 的事迹属实', ['personNamed']],
    ['可打13800000000核实', ['personalNumber']],
    ['李秀兰，13800000000', ['personalNumber', 'personNamed']],
  ])('%s', (sentence, reasons) => {
    expect(codes(reasonsNotToSay('finding', sentence, ['李秀兰', null]))).toEqual(reasons);
  });
});
