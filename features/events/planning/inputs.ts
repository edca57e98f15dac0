import { z } from 'zod';
import { audiences, eventKinds, eventStatuses, virtues } from '@/db/schema/events.values';
import { checkbox, choice, day, optionalId, optionalText, requiredText, ticked, versionNumber } from '@/lib/fields';
import { fromShanghai } from '@/lib/time';

export const titleMax = 60;
export const summaryMax = 200;
export const hostMax = 40;
export const materialsMax = 300;
export const stepTextMax = 80;
export const questionMax = 60;
export const reasonMax = 200;
/** How many rows a form shows at most. */
export const mostSteps = 16;
export const mostGroups = 8;
export const mostQuestions = 3;

const whole = (most: number) =>
  z
    .string({ error: 'numberMissing' })
    .trim()
    .regex(/^\d{1,5}$/, 'numberMissing')
    .transform(Number)
    .refine((number) => number <= most, 'numberMissing');

const clock = z.string({ error: 'timeMissing' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'timeMissing');
const optionalDay = z.union([z.literal(''), day]).default('');
const optionalClock = z.union([z.literal(''), clock]).default('');

/** The rows of a table in a form, by their place: what stays empty is left out. */
const rows = <S extends z.ZodType>(row: S, most: number) =>
  z
    .record(z.string().regex(/^\d{1,2}$/), row)
    .default({})
    .transform((rows) =>
      Object.entries(rows)
        .toSorted(([one], [other]) => Number(one) - Number(other))
        .map(([, row]) => row as z.output<S>)
        .slice(0, most),
    );

const step = z
  .object({
    title: optionalText(30),
    performer: optionalText(stepTextMax),
    material: optionalText(stepTextMax),
    minutes: z
      .string()
      .trim()
      .default('')
      .refine((text) => text === '' || (/^\d{1,3}$/.test(text) && Number(text) <= 300), 'minutesWrong')
      .transform((text) => (text === '' ? 5 : Number(text))),
    required: checkbox,
  })
  .refine(({ title, performer, material }) => title || !(performer || material), {
    error: 'stepTitleMissing',
    path: ['title'],
  });

const group = z
  .object({
    id: optionalText(64),
    name: optionalText(20),
    seats: z
      .string()
      .trim()
      .default('')
      .refine((text) => /^\d{0,4}$/.test(text), 'numberMissing'),
  })
  .refine(({ name, seats }) => !name || seats !== '', { error: 'numberMissing', path: ['seats'] });

/** What follows the save: the page of the event, the form again for more rows, or publication at once. */
const then = z.enum(['save', 'stay', 'publish']).default('save');

const fields = {
  kind: choice(eventKinds, 'choiceMissing'),
  communityId: requiredText(64, 'eventCommunityMissing'),
  title: requiredText(titleMax, 'titleMissing'),
  summary: optionalText(summaryMax),
  virtue: z.union([z.literal('').transform(() => null), z.enum(virtues)]).default(null),
  audience: choice(audiences, 'choiceMissing'),
  seriesId: optionalId,
  venueId: requiredText(64, 'venueMissing'),
  day,
  from: clock,
  until: clock,
  host: optionalText(hostMax),
  partners: optionalText(hostMax),
  responsibleId: optionalId,
  materials: optionalText(materialsMax),
  cover: z.instanceof(File).optional(),
  chosenCover: optionalId,
  removeCover: checkbox,
  coverAlt: optionalText(80),
  signUp: checkbox,
  signUpUntilDay: optionalDay,
  signUpUntilTime: optionalClock,
  offerHours: whole(168).refine((hours) => hours >= 1, 'numberMissing'),
  questions: z.record(z.string().regex(/^[0-2]$/), optionalText(questionMax)).default({}),
  speakers: ticked,
  groups: rows(group, mostGroups),
  programmeId: optionalId,
  steps: rows(step, mostSteps),
  then,
  conflictsSeen: checkbox,
};

/** An event as a form sends it; comes out as what the mutations take, the words about its cover beside it. */
export const planInput = z.object(fields).transform(asPlan);
export const changeInput = z
  .object({ ...fields, id: z.string().max(64), version: versionNumber })
  .transform((input) => {
    const { id, version } = input;
    return { ...asPlan(input), id, version };
  });

function asPlan(input: z.infer<z.ZodObject<typeof fields>>) {
  const { day, from, until, signUpUntilDay, signUpUntilTime, questions, groups, steps, speakers, ...rest } = input;
  const { cover, chosenCover, removeCover, then, conflictsSeen, ...plan } = rest;
  return {
    files: { cover, chosenCover, removeCover },
    then,
    conflictsSeen,
    plan: {
      ...plan,
      startsAt: fromShanghai(`${day} ${from}`),
      endsAt: fromShanghai(`${day} ${until}`),
      signUpUntil: signUpUntilDay ? fromShanghai(`${signUpUntilDay} ${signUpUntilTime || '18:00'}`) : null,
      questions: ['0', '1', '2'].flatMap((at) => questions[at] || []),
      speakerIds: speakers,
      groups: groups
        .filter(({ id, name, seats }) => id || name || seats)
        .map(({ id, name, seats }) => ({ id: id || null, name, seats: Number(seats) })),
      steps: steps.filter(({ title }) => title),
    },
  };
}

export type Typed = ReturnType<typeof asPlan>;

/** What the mutations take of an event: plain values, as a form, an import or the demonstration brings them. */
export type PlanInput = Omit<Typed['plan'], 'coverAlt'> & {
  /** Left out, the cover stays as it is. */
  coverId?: string | null;
  coverAlt?: string;
};

export const eventInput = z.object({ id: z.string().max(64), version: versionNumber });
export const cancelInput = eventInput.extend({ reason: requiredText(reasonMax, 'eventReasonMissing') });
export const discardInput = eventInput
  .extend({ confirm: checkbox })
  .refine(({ confirm }) => confirm, { error: 'confirmMissing', path: ['confirm'] });

/** The filter of the desk's list, as it stands in the address. */
export const deskFilter = z.object({
  status: z.enum(eventStatuses).optional().catch(undefined),
  kind: z.enum(eventKinds).optional().catch(undefined),
  community: z.string().max(60).optional().catch(undefined),
  year: z
    .string()
    .regex(/^20\d\d$/)
    .optional()
    .catch(undefined),
  before: z.string().max(80).optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
});
export type DeskFilter = z.infer<typeof deskFilter>;

/** What a new event begins with, as it stands in the address. */
export const beginning = z.object({
  community: z.string().max(60).optional().catch(undefined),
  kind: z.enum(eventKinds).optional().catch(undefined),
  programme: z.string().max(64).optional().catch(undefined),
});
export type Beginning = z.infer<typeof beginning>;
