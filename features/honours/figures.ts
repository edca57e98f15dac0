import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { forwardings, honours, levelResults, supports } from '@/db/schema/honours';
import { levels, supportKinds } from '@/db/schema/honours.values';
import { nominations } from '@/db/schema/nominations';
import { categories } from '@/db/schema/nominations.values';
import { figureOver } from '@/features/figures/counted/queries';
import type { Figure } from '@/features/figures/rules';

const opens = { act: 'honour.read', path: (id: string) => `/desk/honours/${id}` } as const;
const ofNomination = { table: nominations, on: eq(nominations.id, honours.nominationId) };

const honour = {
  group: 'honours',
  // Who is honoured was named before.
  pool: { of: 'nominees' },
  unit: 'person',
  opens,
  from: honours,
  joins: [ofNomination],
  id: honours.id,
  at: honours.awardedAt,
  called: honours.slug,
  category: nominations.category,
  communityId: honours.communityId,
  target: honours.id,
} as const;

/** One person may go up, or be honoured above, more than once: 人次. */
const upward = { ...honour, unit: 'visit' } as const;
const ofForwarding = { table: honours, on: eq(honours.id, forwardings.honourId) };
const ofResult = { table: honours, on: eq(honours.id, levelResults.honourId) };

const support = {
  ...honour,
  group: 'support',
  pool: { of: 'support' },
  from: supports,
  joins: [{ table: honours, on: eq(honours.id, supports.honourId) }, ofNomination],
  at: supports.day,
  communityId: supports.communityId,
} as const;
const standing = isNull(supports.cancelledAt);

/**
 * Honours by the day of the award, also of those that were revoked later, which are a figure of their own; what went up by
 * the day it was sent; results and support by their own day. Support that was cancelled is not counted.
 */
export const honourFigures: Figure[] = [
  figureOver({ ...honour, name: 'honours-awarded' }),
  ...categories.map((category) =>
    figureOver({
      ...honour,
      name: `honours-of-${category}`,
      pool: { of: 'nominees', slice: { by: 'category of the honour', is: category } },
      where: eq(nominations.category, category),
    }),
  ),
  figureOver({ ...honour, name: 'honours-revoked', at: honours.revokedAt }),
  figureOver({
    ...upward,
    name: 'honours-forwarded',
    pool: { of: 'forwardings' },
    from: forwardings,
    joins: [ofForwarding, ofNomination],
    id: forwardings.id,
    at: forwardings.sentAt,
  }),
  ...levels.map((level) =>
    figureOver({
      ...upward,
      name: `results-${level}`,
      pool: { of: 'results', slice: { by: 'level', is: level } },
      from: levelResults,
      joins: [ofResult, ofNomination],
      id: levelResults.id,
      at: levelResults.day,
      where: and(eq(levelResults.level, level), eq(levelResults.outcome, 'honoured')),
    }),
  ),
  figureOver({ ...support, name: 'people-supported', pool: honour.pool, where: standing, distinct: honours.id }),
  figureOver({ ...support, name: 'support-times', unit: 'visit', id: supports.id, where: standing }),
  ...supportKinds.map((kind) =>
    figureOver({
      ...support,
      name: `money-${kind}`,
      pool: { of: 'support', slice: { by: 'kind', is: kind } },
      unit: 'fen',
      id: supports.id,
      amount: supports.amountFen,
      where: and(standing, eq(supports.kind, kind)),
    }),
  ),
];
