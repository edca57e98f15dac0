import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/accounts.values';
import { eventStatuses } from '@/db/schema/events.values';
import { noon } from '@/lib/testing/factories';
import { system, type Viewer, visitor } from '@/lib/viewer';
import {
  hasMoved,
  type Plan,
  reasonsNotToCancel,
  reasonsNotToChange,
  reasonsNotToDiscard,
  reasonsNotToPublish,
  type Step,
  warningsOf,
  whenOf,
  withTemplate,
} from './rules';

const hour = 3_600_000;
const at = (hours: number) => new Date(noon.getTime() + hours * hour);
const step = (title: string, more: Partial<Step> = {}): Step => ({
  title,
  minutes: 5,
  required: false,
  performer: '',
  material: '',
  ...more,
});

const lecture: Plan = {
  status: 'draft',
  communityId: 'c',
  kind: 'lecture',
  title: '邻里守望',
  summary: '三个故事。',
  virtue: 'family',
  host: '孟知秋',
  materials: '投影',
  coverId: null,
  coverAlt: '',
  signUp: true,
  signUpUntil: null,
  startsAt: at(48),
  endsAt: at(49),
  venue: { capacity: 50, inUse: true },
  steps: [step('学模范', { required: true, performer: '罗师傅' })],
  groups: [{ name: '', seats: 30 }],
  speakers: 2,
};
const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code);
const staff = (role: Role, communityId: string | null) =>
  ({ kind: 'staff', id: 'a', name: '某人', role, communityId }) as Viewer;

describe('Publishing', () => {
  test('A whole lecture can be published', () => {
    expect(reasonsNotToPublish(system, lecture, noon)).toEqual([]);
  });

  test.each(roles)('by %s of the community as far as the role plans, and of another one by nobody', (role) => {
    const plans = ['editor', 'lead', 'office'].includes(role);
    expect(reasonsNotToPublish(staff(role, 'c'), lecture, noon).length === 0).toBe(plans);
    expect(codes(reasonsNotToPublish(staff(role, 'other'), lecture, noon))).toContain('notYours');
  });

  test('Everything that is missing is said at once', () => {
    const empty: Plan = {
      ...lecture,
      title: '',
      summary: '',
      virtue: null,
      steps: [],
      startsAt: at(-2),
      endsAt: at(-3),
      venue: { capacity: 20, inUse: false },
      signUpUntil: at(1),
      coverId: 'm',
    };
    expect(codes(reasonsNotToPublish(visitor, empty, noon))).toEqual([
      'notYours',
      'eventEndWrong',
      'signUpUntilLate',
      'eventTimePast',
      'titleMissing',
      'summaryMissing',
      'venueNotInUse',
      'seatsOverCapacity',
      'virtueMissing',
      'stepsMissing',
      'altMissing',
    ]);
  });

  test('Only a lecture needs a virtue and steps, and seats only where people sign up', () => {
    const sport: Plan = { ...lecture, kind: 'sport', virtue: null, steps: [], signUp: false, groups: [] };
    expect(reasonsNotToPublish(system, sport, noon)).toEqual([]);
    expect(codes(reasonsNotToPublish(system, { ...sport, signUp: true }, noon))).toEqual(['seatsMissing']);
  });

  test('Several groups need names', () => {
    const groups = [
      { name: '长者', seats: 10 },
      { name: '', seats: 10 },
    ];
    expect(codes(reasonsNotToPublish(system, { ...lecture, groups }, noon))).toEqual(['groupNameMissing']);
  });

  test.each(eventStatuses)(
    'A %s event: only a draft is published and discarded, only a published one called off',
    (status) => {
      const event = { ...lecture, status };
      expect(codes(reasonsNotToPublish(system, event, noon))).toEqual(status === 'draft' ? [] : ['eventNotDraft']);
      expect(codes(reasonsNotToDiscard(system, event))).toEqual(status === 'draft' ? [] : ['eventNotDraft']);
      expect(codes(reasonsNotToCancel(system, event))).toEqual(status === 'published' ? [] : ['eventNotPublished']);
      expect(codes(reasonsNotToCancel(visitor, event))).toContain('notYours');
    },
  );
});

describe('Changing what is public', () => {
  const before: Plan = { ...lecture, status: 'published', groups: [{ name: '', seats: 30, held: 12, used: true }] };
  const reasons = (next: Partial<Plan>, now = noon) =>
    codes(reasonsNotToChange(system, before, { ...before, ...next }, now));

  test('Seats can be raised, and lowered to what is held but not below', () => {
    expect(reasons({ groups: [{ name: '', seats: 50, held: 12 }] })).toEqual([]);
    expect(reasons({ groups: [{ name: '', seats: 12, held: 12 }] })).toEqual([]);
    const [refusal] = reasonsNotToChange(
      system,
      before,
      { ...before, groups: [{ name: '', seats: 11, held: 12 }] },
      noon,
    );
    expect(refusal).toEqual({ code: 'seatsBelowHeld', field: 'groups.0.seats', values: { held: 12 } });
  });

  test('Signing up is not switched off while somebody has a seat', () => {
    expect(reasons({ signUp: false })).toEqual(['signUpHasPeople']);
  });

  test('The time moves to one that is to come; one that has begun keeps its time and mends its words', () => {
    expect(reasons({ startsAt: at(-1), endsAt: at(1) })).toEqual(['eventTimePast']);
    expect(reasons({ host: '别人' }, at(48.5))).toEqual([]);
  });

  test('It stays with its community and kind', () => {
    expect(reasons({ communityId: 'other', kind: 'sport' })).toEqual(['communityStays', 'kindStays']);
  });

  test.each(['held', 'cancelled'] as const)('What is %s is changed no more', (status) => {
    const over = { ...before, status };
    expect(codes(reasonsNotToChange(system, over, over, noon))).toEqual([
      status === 'cancelled' ? 'eventCancelled' : 'eventOver',
    ]);
  });

  test('Another time or place is a move, other words are not', () => {
    const one = { startsAt: at(1), endsAt: at(2), venueId: 'v' };
    expect(hasMoved(one, { ...one })).toBe(false);
    expect(hasMoved(one, { ...one, startsAt: at(0) })).toBe(true);
    expect(hasMoved(one, { ...one, endsAt: at(3) })).toBe(true);
    expect(hasMoved(one, { ...one, venueId: 'w' })).toBe(true);
  });
});

describe('Warnings', () => {
  test('A whole lecture has none', () => expect(warningsOf(lecture)).toEqual([]));

  test('A required step that is empty is named, one that is not required is not', () => {
    const steps = [
      step('唱歌曲'),
      step('学模范', { required: true }),
      step('诵经典', { required: true, material: '弟子规' }),
    ];
    expect(warningsOf({ ...lecture, steps })).toEqual([{ code: 'stepEmpty', step: '学模范' }]);
  });

  test('Few speakers are warned of for a lecture alone; no host and nothing to prepare for everything', () => {
    const bare = { ...lecture, speakers: 1, host: '', materials: '' };
    expect(codes(warningsOf(bare))).toEqual(['fewSpeakers', 'noHost', 'noMaterials']);
    expect(codes(warningsOf({ ...bare, kind: 'sport' }))).toEqual(['noHost', 'noMaterials']);
  });
});

test('Another template keeps what was typed where titles agree, and what was typed elsewhere comes last', () => {
  const typed = [
    step('学模范', { performer: '罗师傅', minutes: 30 }),
    step('谈感悟', { material: '两位' }),
    step('唱歌曲'),
  ];
  const patterns = [
    { title: '诵经典', minutes: 8, required: true },
    { title: '学模范', minutes: 20, required: true },
  ];
  expect(withTemplate(patterns, typed)).toEqual([
    step('诵经典', { minutes: 8, required: true }),
    step('学模范', { minutes: 20, required: true, performer: '罗师傅' }),
    step('谈感悟', { material: '两位' }),
  ]);
});

test('A time is said with its end, and with the day of the end where it is another one', () => {
  expect(whenOf('zh-CN', { startsAt: at(7), endsAt: at(8) })).toBe('2026年11月22日 19:00–20:00');
  expect(whenOf('zh-CN', { startsAt: at(7), endsAt: at(25) })).toBe('2026年11月22日 19:00–2026年11月23日 13:00');
});
