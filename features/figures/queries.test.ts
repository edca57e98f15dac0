import Database from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { closeDatabase, db, type Tx, write } from '@/db/client';
import { inDataFolder } from '@/db/data-folder';
import { isPostgres } from '@/db/dialect';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { roles } from '@/db/schema/accounts.values';
import { announcements } from '@/db/schema/announcements';
import { announcementStatuses } from '@/db/schema/announcements.values';
import { certificates } from '@/db/schema/certificates';
import { eventSpeakers, events, speakers, venues } from '@/db/schema/events';
import { audiences, eventKinds, virtues } from '@/db/schema/events.values';
import { forwardings, honourBatches, honours, levelResults, supports } from '@/db/schema/honours';
import { levelOutcomes, levels, supportKinds } from '@/db/schema/honours.values';
import { clues, nominations } from '@/db/schema/nominations';
import { categories, channels, clueStatuses, nominationStatuses } from '@/db/schema/nominations.values';
import { objections, publicNotices } from '@/db/schema/public-notices';
import { noticeStatuses, objectionStatuses } from '@/db/schema/public-notices.values';
import { attendances } from '@/db/schema/sign-ups';
import { listCommunities } from '@/features/communities/queries';
import { makeAccount, makeColumn, makeCommunity } from '@/lib/testing/factories';
import { makeNominee } from '@/lib/testing/good-people';
import { dayOf, fromShanghai } from '@/lib/time';
import { system, type Viewer, visitor } from '@/lib/viewer';
import { getDashboard } from './compared/queries';
import { getParts } from './parts/queries';
import { figures, getFigure, listFigures, scopeOf } from './queries';
import { type Figure, type FigureRow, overlap, type Period, type Scope } from './rules';

const year: Period = { from: '2026-01-01', to: '2026-12-31' };
const nominees = 44;
let communities: string[] = [];
let columnId = '';

/** Midnights and other instants of the year, many of them alike: pages must not lose who came at the same moment. */
const instantOf = (n: number) => new Date(fromShanghai('2026-01-01 00:00').getTime() + ((n * 37) % 365) * 86_400_000);
const pick = <T>(values: readonly T[], n: number): T => values[n % values.length] as T;

beforeAll(async () => {
  communities = [await makeCommunity('甲'), await makeCommunity('乙')];
  const staff = (await makeAccount('office')).id ?? '';
  columnId = await makeColumn();
  for (let n = 0; n < nominees; n += 1) {
    const communityId = pick(communities, Math.floor(n / 3));
    const { id, personId } = await makeNominee({ communityId, category: pick(categories, n) });
    await write(system, (tx) => follow(tx, { id, personId, communityId, staff, n }), instantOf(n));
  }
}, 120_000);

type Followed = { id: string; personId: string; communityId: string; staff: string; n: number };

/** What becomes of one nominee: every table that a figure counts gets rows of every kind. */
async function follow(tx: Tx, { id, personId, communityId, staff, n }: Followed) {
  const at = instantOf(n);
  const day = dayOf(at);
  const [batchId, honourId, noticeId] = [newId(), newId(), newId()];
  const place = n % 7 === 0 ? null : communityId;
  const clue = { personId, nominatorId: personId, category: pick(categories, n), communityId: place, receivedAt: at };
  for (const status of clueStatuses) {
    const more = { status, channel: pick(channels, n), proof: 'work' as const, number: newId() };
    const refusal = status === 'refused' ? pick(['unlawful', 'not-by-a-person'] as const, n) : null;
    await tx.insert(clues).values({ ...clue, ...more, refusal });
  }
  await tx
    .update(nominations)
    .set({ status: pick(nominationStatuses, n), statusAt: at, createdAt: at })
    .where(eq(nominations.id, id));
  for (let time = 0; time <= n % 2; time += 1) await record(tx, 'nomination.verified', { type: 'nomination', id });

  const notice = { number: `n${n}`, kind: 'good-people' as const, communityId, title: '公示', objectTo: '电话' };
  const clock = { startDay: day, workingDays: 5, openedBy: staff, openedAt: at };
  await tx.insert(publicNotices).values({ id: noticeId, ...notice, ...clock, status: pick(noticeStatuses, n) });
  const closed = { status: pick(objectionStatuses, n), receivedAt: at, closedAt: n % 3 === 0 ? null : at };
  await tx
    .insert(objections)
    .values({ ...closed, number: `o${n}`, noticeId, nominationId: id, mode: 'named', personId });

  await tx
    .insert(honourBatches)
    .values({ id: batchId, slug: `b${n}`, period: 'month', year: 2026, part: 1, publishedAt: at });
  const award = { slug: `h${n}`, nominationId: id, batchId, communityId, awardedAt: at, awardedBy: staff };
  await tx.insert(honours).values({ id: honourId, ...award, revokedAt: n % 5 === 0 ? at : null });
  await tx
    .insert(forwardings)
    .values({ honourId, level: 'city', sentTo: '市文明办', files: [], sentBy: staff, sentAt: at });
  const result = { level: pick(levels, n), outcome: pick(levelOutcomes, Math.floor(n / 6)), batch: '一', day };
  await tx.insert(levelResults).values({ ...result, honourId, title: 'good-person', enteredBy: staff, enteredAt: at });
  for (const kind of supportKinds.slice(n % 2)) {
    const given = { honourId, communityId, kind, basis: '办法', day, amountFen: n * 1_000_003, source: '专项' };
    await tx
      .insert(supports)
      .values({ ...given, enteredBy: staff, enteredAt: at, cancelledAt: n % 6 === 0 ? at : null });
  }
  await tx.insert(certificates).values({ number: `c${n}`, kind: 'honour', subjectId: honourId, issuedAt: at });
  await gather(tx, communityId, n);
  await tell(tx, communityId, n);
  await record(tx, 'nomination.opened', { type: 'nomination', id });
}

/** Texts of every status. */
async function tell(tx: Tx, communityId: string, n: number) {
  const at = instantOf(n);
  const written = {
    columnId,
    communityId,
    title: '讯',
    summary: '讯',
    body: '',
    source: '',
    createdAt: at,
    updatedAt: at,
  };
  for (const status of announcementStatuses)
    await tx.insert(announcements).values({ ...written, status, slug: `${status}-${n}`, publishedAt: at });
}

/** What people gathered for: of every status, kind, virtue and audience, with people who come again. */
async function gather(tx: Tx, communityId: string, n: number) {
  const at = instantOf(n);
  const [id, venueId, attendanceId] = [newId(), newId(), newId()];
  await tx.insert(venues).values({ id: venueId, name: '堂', address: '一号', capacity: 9, doors: [] });
  const facts = {
    kind: pick(eventKinds, n),
    virtue: pick(virtues, n),
    audience: pick(audiences, n),
    status: 'held' as const,
  };
  const day = { startsAt: at, endsAt: at, createdAt: at, title: '讲', summary: '讲', questions: [] };
  const held = { ...facts, ...day, id, venueId, communityId, number: `e${n}`, attendance: n } as const;
  await tx.insert(events).values(held);
  // What was not settled counts nowhere.
  await tx.insert(events).values({ ...held, id: newId(), number: `p${n}`, status: 'published' });
  const came = { eventId: id, way: 'scan' as const, seenAt: at, receivedAt: at };
  await tx.insert(attendances).values([
    { ...came, id: attendanceId, personKey: `again-${n % 5}` },
    { ...came, id: newId(), personKey: `again-${n % 7}`, undoneAt: at },
    { ...came, id: newId(), people: 9 },
  ]);
  const speakerId = `speaker-${n % 6}`;
  const speaker = { id: speakerId, name: '讲', kind: 'resident' as const, agreedOn: '2026-01-01' };
  await tx.insert(speakers).values(speaker).onConflictDoNothing();
  await tx.insert(eventSpeakers).values({ eventId: id, speakerId });
  await tx.insert(certificates).values({ number: `a${n}`, kind: 'attendance', subjectId: attendanceId, issuedAt: at });
}

/** The whole list, page by page; and the same backwards from its end. */
async function wholeList(figure: Figure, scope: Scope, period: Period, size: number): Promise<FigureRow[]> {
  const rows: FigureRow[] = [];
  let page = await figure.list(scope, period, { size });
  rows.push(...page.items);
  const pages = [page.items];
  while (page.older) {
    page = await figure.list(scope, period, { before: page.older, size });
    rows.push(...page.items);
    pages.push(page.items);
  }
  for (const expected of pages.toReversed().slice(1)) {
    page = await figure.list(scope, period, { after: page.newer, size });
    expect(page.items).toEqual(expected);
  }
  return rows;
}

const days = fc
  .tuple(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 364 }))
  .map((both) => both.toSorted((a, b) => a - b))
  .map(([from = 0, to = 0]): Period => ({ from: dayOf(instantAt(from)), to: dayOf(instantAt(to)) }));
const instantAt = (day: number) => new Date(fromShanghai('2026-01-01 00:00').getTime() + day * 86_400_000);

// Figures of ledgers are looked at in features/ledgers/queries.test.ts.
const ofAreas = figures.filter(({ countAll }) => !countAll);

describe.each(ofAreas.map((figure) => [figure.name, figure] as const))('%s', (_, figure) => {
  test('The number is the sum of its whole list, over any period and reach', async () => {
    expect(await figure.count({ communityId: null }, year)).toBeGreaterThan(0);
    const scopes = fc.integer({ min: 0, max: 2 }).map((n): Scope => ({ communityId: communities[n] ?? null }));
    await fc.assert(
      fc.asyncProperty(days, scopes, fc.integer({ min: 1, max: 20 }), async (period, scope, size) => {
        const rows = await wholeList(figure, scope, period, size);
        expect(rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(await figure.count(scope, period));
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        for (const { at, communityId } of rows) {
          expect(dayOf(at) >= period.from && dayOf(at) <= period.to).toBe(true);
          if (scope.communityId) expect(communityId).toBe(scope.communityId);
        }
      }),
      { numRuns: 8 },
    );
  });

  test('Two periods next to each other are the whole, unless people are counted once in each', async () => {
    const scope = { communityId: null };
    const half = { from: year.from, to: '2026-06-30' };
    const rest = { from: '2026-07-01', to: year.to };
    const parts = (await figure.count(scope, half)) + (await figure.count(scope, rest));
    const whole = await figure.count(scope, year);
    if (['event-people', 'event-speakers'].includes(figure.name)) expect(parts).toBeGreaterThan(whole);
    else expect(parts).toBe(whole);
  });
});

test('Who came to several events stands at the first one, with its place, its day and its number', async () => {
  for (const name of ['event-people', 'event-speakers']) {
    const figure = figures.find((known) => known.name === name);
    const rows = figure ? await wholeList(figure, { communityId: null }, year, 7) : [];
    expect(rows.length).toBeGreaterThan(3);
    for (const { at, number, communityId, target } of rows) {
      const [event] = await db
        .select()
        .from(events)
        .where(eq(events.number, number ?? ''));
      expect([event?.startsAt, event?.communityId, event?.number]).toEqual([at, communityId, target]);
    }
  }
});

test.each([
  ['events-held', '讲', /^e\d+$/, null],
  ['announcements-published', '讯', null, /^published-/],
  ['notices-held', '公示', /^n\d+$/, /^n\d+$/],
  ['event-people', '讲', /^e\d+$/, null],
  ['objections-received', /^o\d+$/, null, null],
  ['certificates-issued', /^c\d+$/, null, null],
] as const)(
  'In the list of %s entries are called by a title, or by a number where it would be of a person',
  async (name, called, number, lasting) => {
    const page = await figures.find((figure) => figure.name === name)?.list({ communityId: null }, year, { size: 3 });
    expect(page?.items).toHaveLength(3);
    for (const row of page?.items ?? []) {
      expect(row.called).toEqual(expect.stringMatching(called));
      expect(row.number).toEqual(number && expect.stringMatching(number));
      expect(row.lasting, 'what a signed summary keeps').toEqual(lasting && expect.stringMatching(lasting));
    }
  },
);

test('Figures of one unit that may be added have no row in common', async () => {
  const rows = await Promise.all(
    ofAreas.map(async (figure) => {
      const list = await wholeList(figure, { communityId: null }, year, 500);
      return { figure, ids: new Set(list.map(({ id }) => id)) };
    }),
  );
  const pairs = rows.flatMap((one, at) => rows.slice(at + 1).map((other) => [one, other] as const));
  const added = pairs.filter(([one, other]) => one.figure.unit === other.figure.unit);
  expect(added.length).toBeGreaterThan(100);
  for (const [one, other] of added) {
    if (overlap(one.figure, other.figure)) continue;
    expect(
      [...one.ids].filter((id) => other.ids.has(id)),
      `${one.figure.name} + ${other.figure.name}`,
    ).toEqual([]);
  }
});

test('Each figure has one name', () => {
  expect(new Set(figures.map(({ name }) => name)).size).toBe(figures.length);
});

test('Parts add up to their whole: channels and categories of clues, categories of nominations and honours', async () => {
  const counts = new Map((await listFigures(system, year)).map(({ name, count }) => [name as string, count]));
  const sum = (prefix: string) =>
    [...counts].filter(([name]) => name.startsWith(prefix)).reduce((total, [, count]) => total + count, 0);
  for (const prefix of ['clues-by-', 'clues-of-']) expect(sum(prefix)).toBe(counts.get('clues-received'));
  expect(sum('nominations-of-')).toBe(counts.get('nominations-opened'));
  expect(sum('honours-of-')).toBe(counts.get('honours-awarded'));
  expect(counts.get('nominations-verified')).toBe(nominees);
  for (const prefix of ['events-of-', 'events-on-', 'events-for-']) expect(sum(prefix)).toBe(counts.get('events-held'));
  expect(sum('visits-of-')).toBe(counts.get('event-visits'));
  expect(counts.get('events-held')).toBe(nominees);
  expect(counts.get('event-people')).toBe(5);
  expect(counts.get('event-speakers')).toBe(6);
});

describe('Who reads figures', () => {
  test.each(roles)('%s of a community', async (role) => {
    const viewer = await makeAccount(role, communities[0]);
    const mayRead = ['editor', 'lead', 'office', 'auditor'].includes(role);
    expect(scopeOf(viewer)).toEqual(mayRead ? { communityId: communities[0] } : undefined);
    expect((await listFigures(viewer, year)).length).toBe(mayRead ? figures.length : 0);
    const view = await getFigure(viewer, 'honours-awarded', year, { size: 100 });
    expect(view !== undefined).toBe(mayRead);
    for (const row of view?.page.items ?? []) expect(row.communityId).toBe(communities[0]);
  });

  test('Visitors read none; the office reads all; an entry opens only for who may see it', async () => {
    expect(await listFigures(visitor, year)).toEqual([]);
    const [office, auditor] = [await makeAccount('office'), await makeAccount('auditor')];
    const paths = async (viewer: Viewer) =>
      (await getFigure(viewer, 'clues-received', year, { size: 5 }))?.page.items.map(({ path }) => path);
    expect((await paths(office))?.every((path) => path?.startsWith('/desk/clues/'))).toBe(true);
    expect(await paths(auditor)).toEqual([null, null, null, null, null]);
    expect(await getFigure(office, 'no-such-figure', year, {})).toBeUndefined();
  });
});

const halfOf = { from: '2026-02-10', to: '2026-08-20' };
const today = new Date('2026-11-28T12:00:00+08:00');

describe('The dashboard', () => {
  test('Says of every figure what the figure says by itself, in both periods and in one community', async () => {
    const office = await makeAccount('office');
    const slug = (await listCommunities()).find(({ id }) => id === communities[0])?.slug;
    for (const community of [undefined, slug]) {
      const dashboard = await getDashboard(office, { ...halfOf, community }, today);
      const scope = { communityId: community ? (communities[0] ?? null) : null };
      expect(dashboard?.before).toEqual({ from: '2025-08-02', to: '2026-02-09' });
      for (const [at, figure] of figures.entries()) {
        const { count, before } = dashboard?.figures[at] ?? {};
        expect(count, figure.name).toBe(await figure.count(scope, halfOf));
        expect(before, figure.name).toBe(await figure.count(scope, dashboard?.before ?? year));
      }
    }
  });

  test('Shows one community to whoever sees all, and to others only their own', async () => {
    const [one, other] = await listCommunities();
    const lead = await makeAccount('lead', one?.id);
    const office = await makeAccount('office');
    expect((await getDashboard(office, {}, today))?.community).toBeNull();
    expect((await getDashboard(office, { community: other?.slug }, today))?.community?.id).toBe(other?.id);
    for (const community of [undefined, one?.slug])
      expect((await getDashboard(lead, { community }, today))?.community?.id).toBe(one?.id);
    for (const viewer of [lead, office, visitor])
      expect(await getDashboard(viewer, { community: 'no-such-community' }, today)).toBeUndefined();
    expect(await getDashboard(lead, { community: other?.slug }, today)).toBeUndefined();
    expect(await getFigure(lead, 'events-held', year, { community: other?.slug })).toBeUndefined();
    expect(
      await getParts(lead, 'events-held', { ...year, name: null }, { community: other?.slug, now: today }),
    ).toBeUndefined();
  });

  test('Shows what was planned beside what was done, and nothing where there is no plan', async () => {
    const office = await makeAccount('office');
    const planned = async () => new Map([['events-held' as const, 50]]);
    const targets = (await getDashboard(office, {}, today, planned))?.figures.filter(({ target }) => target !== null);
    expect(targets?.map(({ name, target }) => [name, target])).toEqual([['events-held', 50]]);
    expect((await getFigure(office, 'events-held', year, {}, planned))?.target).toBe(50);
    expect((await getFigure(office, 'events-held', year, {}))?.target).toBeNull();
  });
});

test.each(ofAreas.map((figure) => [figure.name, figure] as const))(
  '%s adds up from its months and communities',
  async (name, figure) => {
    const office = await makeAccount('office');
    const parts = await getParts(office, name, { ...halfOf, name: null }, { now: today });
    const count = await figure.count({ communityId: null }, halfOf);
    const sum = (of: { count: number }[] | null | undefined) =>
      (of ?? []).reduce((total, part) => total + part.count, 0);
    const elsewhere = (await wholeList(figure, { communityId: null }, halfOf, 100)).filter((row) => !row.communityId);
    if (figure.once) for (const of of [parts?.months, parts?.places]) expect(sum(of)).toBeGreaterThanOrEqual(count);
    else expect([sum(parts?.months), sum(parts?.places) + elsewhere.length]).toEqual([count, count]);
    for (const { period, count } of parts?.months ?? []) {
      const rows = await wholeList(figure, { communityId: null }, period, 100);
      expect(rows.reduce((total, { amount }) => total + amount, 0)).toBe(count);
    }
    expect(parts?.before.count).toBe(await figure.count({ communityId: null }, parts?.before.period ?? year));
  },
);

test.skipIf(isPostgres)('The dashboard has few statements, none of which walks a table that grows', async () => {
  const office = await makeAccount('office');
  await closeDatabase();
  const spy = vi.spyOn(Database.prototype, 'prepare');
  await getDashboard(office, {}, today);
  const asked = [...new Set(spy.mock.calls.map(([statement]) => statement))].filter((text) => /^select/i.test(text));
  spy.mockRestore();
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.length).toBeLessThan(25);
  for (const statement of asked)
    expect(planOf(statement).filter((step) => /SCAN (clues|nominations|records|supports)/.test(step))).toEqual([]);
});

// What can grow to a million rows is never walked as a whole.
test.skipIf(isPostgres)('Clues, nominations, records and support are counted and listed through an index', async () => {
  // A connection keeps its statements: a new one is watched from its first on.
  await closeDatabase();
  const spy = vi.spyOn(Database.prototype, 'prepare');
  for (const figure of ofAreas) {
    await figure.count({ communityId: null }, year);
    await figure.count({ communityId: communities[0] ?? '' }, year);
    await figure.list({ communityId: null }, year, {});
  }
  const asked = [...new Set(spy.mock.calls.map(([statement]) => statement))];
  spy.mockRestore();
  expect(asked.length).toBeGreaterThan(ofAreas.length);
  for (const statement of asked)
    expect(
      planOf(statement).filter((step) => /SCAN (clues|nominations|records|supports)/.test(step)),
      statement,
    ).toEqual([]);
});

function planOf(statement: string): string[] {
  const database = new Database(inDataFolder('linli.db'), { readonly: true });
  const values = Array.from(statement.matchAll(/\?/g), () => null);
  const rows = database.prepare(`explain query plan ${statement}`).all(values) as { detail: string }[];
  database.close();
  return rows.map(({ detail }) => detail);
}
