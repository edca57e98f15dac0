import type { Audience, EventKind, Virtue } from '@/db/schema/events.values';
import { may } from '@/features/accounts/rules';
import { privateNumberIn } from '@/lib/private-numbers';
import { type Reason, withAll } from '@/lib/rule-broken';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { linksOf } from '../afterwards/rules';

/** Whoever signs how many came to one event may bring in those of earlier years. */
export const mayImport = (viewer: Viewer) => may(viewer, 'event.settle');

/** One event of an earlier year, as a row of a list brings it. */
export type ImportedEvent = {
  communityId: string;
  kind: EventKind;
  session: number | null;
  startsAt: Date;
  endsAt: Date;
  venue: string;
  title: string;
  virtue: Virtue | null;
  host: string;
  speakers: string[];
  audience: Audience;
  expected: number;
  attendance: number;
  steps: string[];
  reportedAt: string;
  gift: string;
  responsible: string;
};

/** Why a row cannot be imported, each reason beside its cell. */
export function reasonsNotToImport(viewer: Viewer, event: ImportedEvent, now: Date): Reason[] {
  const free = [
    event.title,
    event.host,
    event.speakers.join('、'),
    event.steps.join('、'),
    event.gift,
    event.responsible,
  ];
  const fields = ['title', 'host', 'speakers', 'steps', 'gift', 'responsible'];
  return withAll([
    !event.communityId && { code: 'importCommunityMissing', field: 'community' },
    event.communityId !== '' &&
      !may(viewer, 'event.settle', event.communityId) && { code: 'notYours', field: 'community' },
    event.startsAt >= now && { code: 'eventInFuture', field: 'startsAt' },
    (event.endsAt <= event.startsAt || dayOf(event.endsAt) !== dayOf(event.startsAt)) && {
      code: 'endNotAfterStart',
      field: 'endsAt',
    },
    event.session !== null && event.kind !== 'lecture' && { code: 'sessionOfLecture', field: 'session' },
    ![event.expected, event.attendance, event.session ?? 1].every(Number.isInteger) && {
      code: 'numberMissing',
      field: Number.isInteger(event.expected)
        ? Number.isInteger(event.attendance)
          ? 'session'
          : 'attendance'
        : 'expected',
    },
    linksOf(event.reportedAt) === null && { code: 'linkWrong', field: 'reported' },
    ...free.map((text, at): Reason | false => {
      const found = privateNumberIn(text) !== null;
      return found && { code: 'personalNumber', field: fields[at] ?? 'title' };
    }),
  ]);
}

const yearOf = (at: Date) => dayOf(at).slice(0, 4);
const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();

type Same = Pick<ImportedEvent, 'communityId' | 'startsAt' | 'title'>;
type Numbered = Pick<ImportedEvent, 'communityId' | 'startsAt' | 'session'>;

/** What makes two rows the same event: community, minute and theme. */
const sameness = ({ communityId, startsAt, title }: Same) => `${communityId} ${startsAt.getTime()} ${plain(title)}`;
const place = ({ communityId, startsAt, session }: Numbered) => `${communityId} ${yearOf(startsAt)} ${session}`;

/**
 * For each row why it would be there twice: in the ledger already, or earlier in the same list, where `numberOf` says how people
 * call its place. The number of a lecture is its own in its community and year.
 */
export function repeats(
  rows: ImportedEvent[],
  known: (Same & Numbered)[],
  numberOf: (at: number) => number,
): Reason[][] {
  const [events, sessions] = [new Set(known.map(sameness)), new Set(known.filter(hasSession).map(place))];
  const [seen, taken] = [new Map<string, number>(), new Map<string, number>()];
  return rows.map((row, at) => {
    const [name, session] = [sameness(row), place(row)];
    const [earlier, holder] = [seen.get(name), row.session === null ? undefined : taken.get(session)];
    if (earlier === undefined) seen.set(name, at);
    if (row.session !== null && holder === undefined) taken.set(session, at);
    if (events.has(name)) return [{ code: 'eventThere', field: 'title' }];
    if (earlier !== undefined) return [{ code: 'eventTwice', field: 'title', values: { other: numberOf(earlier) } }];
    return withAll([
      row.session !== null && sessions.has(session) && { code: 'sessionTaken', field: 'session' },
      holder !== undefined && { code: 'sessionTwice', field: 'session', values: { other: numberOf(holder) } },
    ]);
  });
}

const hasSession = ({ session }: Numbered) => session !== null;

/** The lectures that brought no number get the next free one of their community and year, by date; the others keep theirs. */
export function withSessions(rows: ImportedEvent[], known: Numbered[]): ImportedEvent[] {
  const taken = new Set([...known, ...rows].filter(hasSession).map(place));
  const next = (row: ImportedEvent): number => {
    for (let session = 1; ; session += 1) {
      const key = place({ ...row, session });
      if (taken.has(key)) continue;
      taken.add(key);
      return session;
    }
  };
  const byDate = rows.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const given = new Map(byDate.map((row) => [row, row.kind === 'lecture' ? (row.session ?? next(row)) : null]));
  return rows.map((row) => ({ ...row, session: given.get(row) ?? null }));
}

/** Names and steps as they stand in one cell. */
export const listOf = (cell: string | null): string[] =>
  (cell ?? '')
    .split(/[、,，;；\n]|→|->/)
    .map((part) => part.trim())
    .filter(Boolean);

/** A speaker's name without the kind that an export writes behind it: 张三（群众）. */
export const nameOfSpeaker = (cell: string) => cell.replace(/\s*[（(][^（()）]*[)）]\s*$/, '').trim();

/** The number after the highest of its year: 2025-0013. */
export function numbersFrom(year: string, known: string[]): () => string {
  const pattern = new RegExp(`^${year}-(\\d{4,6})$`);
  let last = Math.max(0, ...known.map((number) => Number(pattern.exec(number)?.[1] ?? 0)));
  return () => {
    last += 1;
    return `${year}-${String(last).padStart(4, '0')}`;
  };
}
