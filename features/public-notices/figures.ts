import 'server-only';
import { eq, inArray } from 'drizzle-orm';
import { objections, publicNotices } from '@/db/schema/public-notices';
import { figureOver } from '@/features/figures/counted/queries';
import type { Figure } from '@/features/figures/rules';

const opens = { act: 'nomination.read', path: (number: string) => `/desk/notices/${number}` } as const;

const objection = {
  group: 'notices',
  pool: { of: 'objections' },
  unit: 'item',
  opens,
  from: objections,
  joins: [{ table: publicNotices, on: eq(publicNotices.id, objections.noticeId) }],
  id: objections.id,
  called: objections.number,
  communityId: publicNotices.communityId,
  target: publicNotices.number,
} as const;

/** Notices by the day they began; objections by the day they came, or were closed as upheld. */
export const noticeFigures: Figure[] = [
  figureOver({
    name: 'notices-held',
    group: 'notices',
    unit: 'item',
    opens,
    from: publicNotices,
    where: inArray(publicNotices.status, ['running', 'paused', 'ended']),
    id: publicNotices.id,
    at: publicNotices.startDay,
    called: publicNotices.title,
    lasting: publicNotices.number,
    number: publicNotices.number,
    communityId: publicNotices.communityId,
    target: publicNotices.number,
  }),
  figureOver({ ...objection, name: 'objections-received', at: objections.receivedAt }),
  figureOver({
    ...objection,
    name: 'objections-upheld',
    at: objections.closedAt,
    where: eq(objections.status, 'upheld'),
  }),
];
