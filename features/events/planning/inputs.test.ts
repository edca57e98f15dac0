import { expect, test } from 'vitest';
import { nestedFields } from '@/lib/nested-fields';
import { changeInput, deskFilter, planInput } from './inputs';

const typed: Record<string, string> = {
  kind: 'lecture',
  communityId: 'c',
  title: ' 邻里守望 ',
  virtue: '',
  audience: 'everybody',
  venueId: 'v',
  day: '2026-12-05',
  from: '19:00',
  until: '20:30',
  offerHours: '24',
};
const read = (more: Record<string, string> = {}) => {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...typed, ...more })) data.append(name, value);
  return planInput.safeParse(nestedFields(data));
};
const faults = (more: Record<string, string>) =>
  read(more).error?.issues.map(({ message, path }) => `${path.join('.')} ${message}`) ?? [];

test('What a form sends becomes a plan in the neighbourhood’s time, and empty rows are left out', () => {
  const plan = read({
    'steps.2.title': '诵经典',
    'steps.0.title': '学模范',
    'steps.0.minutes': '20',
    'steps.0.required': 'on',
    'steps.1.minutes': '9',
    'groups.0.seats': '30',
    'groups.1.name': '',
    'questions.1': '要不要轮椅位',
    'speakers.s1': 'on',
    signUp: 'on',
    signUpUntilDay: '2026-12-04',
  }).data?.plan;
  expect(plan).toMatchObject({
    title: '邻里守望',
    virtue: null,
    startsAt: new Date('2026-12-05T19:00+08:00'),
    endsAt: new Date('2026-12-05T20:30+08:00'),
    signUp: true,
    signUpUntil: new Date('2026-12-04T18:00+08:00'),
    questions: ['要不要轮椅位'],
    speakerIds: ['s1'],
    groups: [{ id: null, name: '', seats: 30 }],
  });
  expect(plan?.steps.map(({ title, minutes, required }) => [title, minutes, required])).toEqual([
    ['学模范', 20, true],
    ['诵经典', 5, false],
  ]);
});

test.each([
  [{ title: '' }, 'title titleMissing'],
  [{ day: '2026-02-30' }, 'day dayWrong'],
  [{ from: '25:00' }, 'from timeMissing'],
  [{ venueId: '' }, 'venueId venueMissing'],
  [{ offerHours: '0' }, 'offerHours numberMissing'],
  [{ 'steps.0.performer': '罗师傅' }, 'steps.0.title stepTitleMissing'],
  [{ 'steps.0.title': '学', 'steps.0.minutes': '很久' }, 'steps.0.minutes minutesWrong'],
  [{ 'groups.1.name': '长者' }, 'groups.1.seats numberMissing'],
  [{ 'groups.0.seats': '三十' }, 'groups.0.seats numberMissing'],
])('%j is refused where it stands', (more, fault) => {
  expect(faults({})).toEqual([]);
  expect(faults(more)).toContain(fault);
});

test('A change names the event and the version that was seen', () => {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...typed, id: 'e', version: '3' })) data.append(name, value);
  const read = changeInput.parse(nestedFields(data));
  expect([read.id, read.version, read.then]).toEqual(['e', 3, 'save']);
});

test('A filter that makes no sense filters nothing', () => {
  expect(deskFilter.parse({ status: 'x', kind: 'y', year: '26' })).toEqual({});
  expect(deskFilter.parse({ status: 'held', kind: 'fair', year: '2026' })).toMatchObject({
    status: 'held',
    year: '2026',
  });
});
