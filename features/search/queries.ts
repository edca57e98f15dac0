import 'server-only';
import { db } from '@/db/client';
import { type Found, searchFor } from '@/db/search';
import { listColumns, listTeasers, type Teaser } from '@/features/announcements/queries';
import { listCommunities } from '@/features/communities/queries';
import { type EventTeaser, listPublicEvents } from '@/features/events/queries';
import { listOnRoll, type RollItem } from '@/features/honours/queries';
import { endOfDay, fromShanghai } from '@/lib/time';
import type { SearchFilter } from './inputs';

const pageSize = 20;

export type Hit = { id: string; text: string } & (
  | { kind: 'announcement'; teaser: Teaser }
  | { kind: 'honour'; honour: RollItem }
  | { kind: 'event'; event: EventTeaser }
);

/** What visitors find: published texts, events and people on the honour roll, with the columns and communities by which a search may be narrowed. */
export async function searchPublic(filter: SearchFilter) {
  const [columns, communities] = await Promise.all([listColumns(), listCommunities()]);
  const facets = {
    audience: 'public' as const,
    column: columns.find(({ slug }) => slug === filter.column)?.id,
    community: communities.find(({ slug }) => slug === filter.community)?.id,
  };
  const since = filter.from ? fromShanghai(`${filter.from} 00:00`) : undefined;
  const until = filter.to ? endOfDay(fromShanghai(`${filter.to} 12:00`)) : undefined;
  const question = { text: filter.q, facets, from: since, to: until };
  const found = await searchFor(db, question, pageSize + 1, filter.before);
  const hits = await hitsOf(found.slice(0, pageSize));
  const older = found.length > pageSize ? found[pageSize - 1]?.place : undefined;
  return { hits, older, columns, communities };
}
export type SearchResults = Awaited<ReturnType<typeof searchPublic>>;

// What may be shown of people is asked now: a hit of the index alone shows nobody.
async function hitsOf(found: Found[]): Promise<Hit[]> {
  const idsOf = (kind: Found['kind']) => found.filter((one) => one.kind === kind).map(({ subjectId }) => subjectId);
  const [texts, people, events] = await Promise.all([
    listTeasers(idsOf('announcement')),
    listOnRoll(idsOf('honour')),
    listPublicEvents(idsOf('event')),
  ]);
  const teasers = new Map(texts.map((one) => [one.id, one]));
  const planned = new Map(events.map((one) => [one.id, one]));
  const onRoll = new Map(people.map((one) => [one.id, one]));
  return found.flatMap(({ subjectId: id, text }): Hit[] => {
    const teaser = teasers.get(id);
    if (teaser) return [{ kind: 'announcement', id, teaser, text }];
    const event = planned.get(id);
    if (event) return [{ kind: 'event', id, event, text }];
    const honour = onRoll.get(id);
    if (!honour) return [];
    const { oneLine, story } = honour.person;
    return [{ kind: 'honour', id, honour, text: [oneLine, story].filter(Boolean).join('\n') }];
  });
}
