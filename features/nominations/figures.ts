import 'server-only';
import { and, eq, isNull, ne, or } from 'drizzle-orm';
import { clues, nominations } from '@/db/schema/nominations';
import { categories, channels } from '@/db/schema/nominations.values';
import { records } from '@/db/schema/records';
import { figureOver } from '@/features/figures/counted/queries';
import type { Figure } from '@/features/figures/rules';

const clue = {
  group: 'clues',
  pool: { of: 'clues' },
  unit: 'item',
  opens: { act: 'clue.decide', path: (id: string) => `/desk/clues/${id}` },
  from: clues,
  id: clues.id,
  /** By the day on which it came in, whatever became of it and when. */
  at: clues.receivedAt,
  called: clues.number,
  category: clues.category,
  communityId: clues.communityId,
  target: clues.id,
} as const;

const ofStatus = (is: string) => ({ of: 'clues', slice: { by: 'status', is } });

// What nobody has looked at yet, or a program sent, is no clue.
const byPeople = and(ne(clues.status, 'held'), or(isNull(clues.refusal), ne(clues.refusal, 'not-by-a-person')));

const nomination = {
  group: 'nominations',
  pool: { of: 'nominees' },
  unit: 'person',
  opens: { act: 'nomination.read', path: (id: string) => `/desk/nominations/${id}` },
  from: nominations,
  id: nominations.id,
  at: nominations.createdAt,
  called: nominations.number,
  category: nominations.category,
  communityId: nominations.communityId,
  target: nominations.id,
} as const;

// Both are final, so that the day of the status stays.
const ended = (status: 'declined' | 'refused') => ({
  ...nomination,
  pool: { of: 'nominees', slice: { by: 'end', is: status } },
  at: nominations.statusAt,
  where: eq(nominations.status, status),
});

/** Clues by the day they came in; nominations by the day of the act that the figure names. */
export const nominationFigures: Figure[] = [
  figureOver({ ...clue, name: 'clues-received', where: byPeople }),
  ...channels.map((channel) =>
    figureOver({
      ...clue,
      name: `clues-by-${channel}`,
      pool: { of: 'clues', slice: { by: 'channel', is: channel } },
      where: and(byPeople, eq(clues.channel, channel)),
    }),
  ),
  ...categories.map((category) =>
    figureOver({
      ...clue,
      name: `clues-of-${category}`,
      pool: { of: 'clues', slice: { by: 'category', is: category } },
      where: and(byPeople, eq(clues.category, category)),
    }),
  ),
  figureOver({ ...clue, name: 'clues-joined', pool: ofStatus('joined'), where: eq(clues.status, 'joined') }),
  figureOver({
    ...clue,
    name: 'clues-refused',
    pool: ofStatus('refused'),
    where: and(byPeople, eq(clues.status, 'refused')),
  }),
  figureOver({ ...clue, name: 'clues-passed-on', pool: ofStatus('passed-on'), where: eq(clues.status, 'passed-on') }),
  figureOver({ ...nomination, name: 'nominations-opened' }),
  ...categories.map((category) =>
    figureOver({
      ...nomination,
      name: `nominations-of-${category}`,
      pool: { of: 'nominees', slice: { by: 'category of the nomination', is: category } },
      where: eq(nominations.category, category),
    }),
  ),
  // Of the records, since a status moves on; who was verified twice in a period is one person.
  figureOver({
    ...nomination,
    name: 'nominations-verified',
    from: records,
    joins: [{ table: nominations, on: eq(nominations.id, records.subjectId) }],
    where: and(eq(records.subjectType, 'nomination'), eq(records.action, 'nomination.verified')),
    at: records.at,
    id: nominations.id,
    distinct: nominations.id,
  }),
  figureOver({ ...ended('declined'), name: 'nominations-declined' }),
  figureOver({ ...ended('refused'), name: 'nominations-refused' }),
];
