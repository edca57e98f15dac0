/**
 * Two years of ledgers, entered month by month by those who keep them: written, closed and signed, one mistake taken back. Every
 * act has its moment, by which it is found again, so that an interrupted start goes on where it stopped.
 */
import { readFile } from 'node:fs/promises';
import { and, eq, isNotNull } from 'drizzle-orm';
import { db, write } from '@/db/client';
import { newId } from '@/db/new-id';
import { campaigns, ledgerClosings, ledgerEntries, ledgerPictures } from '@/db/schema/ledgers';
import { ledgerSeed } from '@/db/seed/ledgers';
import type { SeedCampaign, SeedEntry } from '@/db/seed/ledgers/content.types';
import { pairs, removed, reversed } from '@/db/seed/ledgers/mended';
import { postedOf } from '@/db/seed/ledgers/posted';
import { dayAfter, workingDay } from '@/db/seed/ledgers/spread';
import { saveCampaign } from '@/features/ledgers/campaigns/mutations';
import { closeMonth } from '@/features/ledgers/closings/mutations';
import { ledgerNamed } from '@/features/ledgers/definitions/all';
import { type EntryInput, entryInput, wholePlace } from '@/features/ledgers/inputs';
import { keepAllIn, keepEntry, removeEntry, reverseEntry } from '@/features/ledgers/mutations';
import { addPicture } from '@/features/ledgers/pictures/mutations';
import type { LedgerDefinition } from '@/features/ledgers/rules';
import { storePictureContent } from '@/features/media/mutations';
import { fromShanghai } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { type Desk, type Office, officeOf } from './office';

type Act = { at: Date; isDone: () => Promise<boolean>; play: () => Promise<unknown> };

/** Plays what of the ledgers was not played before. */
export async function playLedgers(): Promise<void> {
  if (await isPlayed()) return;
  const acts = actsOf(await officeOf()).sort((a, b) => a.at.getTime() - b.at.getTime());
  console.log('  two years of ledgers …');
  for (const { isDone, play } of acts) if (!(await isDone())) await play();
}

const ended = '2026-11-24 17:20';

/** The office enters last, and whatever people do in the demonstration afterwards, when an entry was made stays. */
async function isPlayed(): Promise<boolean> {
  const last = eq(ledgerEntries.enteredAt, fromShanghai(ended));
  return (await db.select({ id: ledgerEntries.id }).from(ledgerEntries).where(last).limit(1)).length > 0;
}

const actsOf = (office: Office): Act[] => [
  ...campaignActs(office),
  ...entryActs(office),
  ...closingActs(office),
  ...mendingActs(office),
  ...pairs.map((pair) => pictureAct(office, pair)),
];

const seasons: Record<SeedCampaign, { name: string; fromDay: string; toDay: string; at: string }> = {
  festivals: { name: '我们的节日', fromDay: '2026-01-20', toDay: '2026-12-31', at: '2026-01-16 09:10' },
  'national-day': { name: '迎国庆环境整治', fromDay: '2026-09-10', toDay: '2026-10-08', at: '2026-09-08 09:10' },
};

const campaignActs = ({ head }: Office): Act[] =>
  Object.values(seasons).map(({ name, at, ...days }) => {
    const input = { id: null, version: 0, name, communityId: null, ...days };
    const isDone = async () => (await campaignIds()).has(name);
    return { at: fromShanghai(at), isDone, play: () => saveCampaign(head, input, fromShanghai(at)) };
  });

async function campaignIds(): Promise<Map<string, string>> {
  const rows = await db.select({ id: campaigns.id, name: campaigns.name }).from(campaigns);
  return new Map(rows.map(({ id, name }) => [name, id]));
}

const deskOf = ({ desks }: Office, community: string): Desk => {
  const desk = desks.get(community);
  if (!desk) throw new Error(`The demonstration has no community ${community}.`);
  return desk;
};

const definitionOf = (name: string): LedgerDefinition => {
  const ledger = ledgerNamed(name);
  if (!ledger || ledger.source) throw new Error(`Nobody enters the ledger ${name} by hand.`);
  return ledger;
};

/** Whoever was out in a grid enters it; the rest is the editor's, and what came from above the office's. */
function keeperOf(office: Office, { ledger, community, grid, byOffice }: SeedEntry): Viewer {
  if (community === null || byOffice) return office.head;
  const { editor, second } = deskOf(office, community);
  const outThere = grid !== undefined && definitionOf(ledger).write === 'ledger.write';
  return outThere && second.kind === 'staff' && second.communityId ? second : editor;
}

const lastDay = '2026-11-20';

/** When an entry was made: at the end of its month, from above when the digest was printed, the year before when the portal opened. */
function momentOf({ day, byOffice, community, grid }: SeedEntry): string {
  const [year = '', month = ''] = day.split('-');
  const clock = community === null ? '17:20' : grid === undefined ? '17:00' : '16:30';
  if (year === '2025' && month === '12') return `2026-01-05 ${clock}`;
  if (year === '2025') return `${workingDay(`2025-12-${15 + Math.floor((Number(month) - 1) / 3) * 3}`)} ${clock}`;
  const next = dayAfter(`${year}-${month}-28`, 4).slice(0, 7);
  if (byOffice) return `${workingDay(`${next}-08`)} 15:30`;
  const end = dayAfter(`${next}-01`, -1);
  if (community === null && end > lastDay) return ended;
  return `${workingDay(end < lastDay ? end : lastDay)} ${clock}`;
}

/** What one person enters at a time is one transaction. */
function entryActs(office: Office): Act[] {
  const together = new Map<string, { by: Viewer; at: Date; entries: SeedEntry[] }>();
  for (const entry of ledgerSeed) {
    const [by, moment] = [keeperOf(office, entry), momentOf(entry)];
    const key = `${moment} ${by.id}`;
    const sitting = together.get(key) ?? { by, at: fromShanghai(moment), entries: [] };
    together.set(key, { ...sitting, entries: [...sitting.entries, entry] });
  }
  return [...together.values()].map(({ by, at, entries }) => ({
    at,
    isDone: () => hasEntered(by, at),
    play: () =>
      enterAll(
        office,
        { by, at },
        entries.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
      ),
  }));
}

async function hasEntered({ id }: Viewer, at: Date): Promise<boolean> {
  const { enteredBy, enteredAt } = ledgerEntries;
  const mine = and(eq(enteredBy, id ?? ''), eq(enteredAt, at));
  return (await db.select({ id: ledgerEntries.id }).from(ledgerEntries).where(mine).limit(1)).length > 0;
}

async function enterAll(office: Office, { by, at }: { by: Viewer; at: Date }, entries: SeedEntry[]): Promise<void> {
  const ids = await campaignIds();
  const sheets = new Map<string, (EntryInput & { id: string })[]>();
  for (const [n, entry] of entries.entries()) {
    const row = { ...inputOf(office, entry, ids), id: newId(at.getTime() + n) };
    sheets.set(entry.ledger, [...(sheets.get(entry.ledger) ?? []), row]);
  }
  await write(
    by,
    async (tx) => {
      for (const [name, rows] of sheets) await keepAllIn(tx, by, definitionOf(name), rows);
    },
    at,
  );
}

const schemas = new Map<string, ReturnType<typeof entryInput>>();

/** An entry as its form would post it, read by the ledger's own input: a seed that does not fit is refused. */
function inputOf(office: Office, entry: SeedEntry, campaignIds: Map<string, string>): EntryInput {
  const { ledger, community, campaign } = entry;
  const schema = schemas.get(ledger) ?? entryInput(definitionOf(ledger));
  schemas.set(ledger, schema);
  const communityId = community ? deskOf(office, community).communityId : wholePlace;
  const campaignId = campaign && campaignIds.get(seasons[campaign].name);
  const parsed = schema.safeParse({ ...postedOf(entry), communityId, campaignId });
  if (parsed.success) return parsed.data;
  throw new Error(`${JSON.stringify(entry)}: ${parsed.error.message}`);
}

const closedMonths = ['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((month) => `2026-${month}`);

/** Each community's months are signed by its lead, those of the sub-district by its office. */
function closingActs({ desks, head }: Office): Act[] {
  const signing = [...desks.values()].map(({ communityId, lead }) => ({ communityId, lead }));
  return closedMonths.flatMap((month) =>
    [...signing, { communityId: '', lead: head }].map(({ communityId, lead }) => {
      const at = fromShanghai(`${workingDay(`${dayAfter(`${month}-28`, 4).slice(0, 7)}-12`)} 09:30`);
      const of = and(eq(ledgerClosings.communityId, communityId), eq(ledgerClosings.month, month));
      const isDone = async () => (await db.select({ id: ledgerClosings.id }).from(ledgerClosings).where(of)).length > 0;
      return { at, isDone, play: () => closeMonth(lead, { communityId, month }, at) };
    }),
  );
}

/** A wrong number in a month that was closed is taken back and entered anew; in an open one an entry is taken out. */
function mendingActs(office: Office): Act[] {
  const { editor } = deskOf(office, 'qingfengli');
  const [corrected, gone] = [fromShanghai(reversed.at), fromShanghai(removed.at)];
  const anew = new Date(corrected.getTime() + 5 * 60_000);
  return [
    {
      at: corrected,
      isDone: async () => (await found(office, reversed.wrong, isNotNull(ledgerEntries.reversesId))) !== undefined,
      play: async () => reverseEntry(editor, { ...(await known(office, reversed.wrong)), ...reversed }, corrected),
    },
    {
      at: anew,
      isDone: () => hasEntered(editor, anew),
      play: () => keepEntry(editor, definitionOf('posters'), inputOf(office, reversed.right, new Map()), anew),
    },
    {
      at: gone,
      isDone: async () => (await found(office, removed.entry, isNotNull(ledgerEntries.removedAt))) !== undefined,
      play: async () => removeEntry(editor, { ...(await known(office, removed.entry)), ...removed }, gone),
    },
  ];
}

type Facts = Pick<SeedEntry, 'ledger' | 'community' | 'category' | 'day' | 'place'>;

async function found(office: Office, { ledger, community, category = '', day, place = '' }: Facts, also = onDay(day)) {
  const { ledger: name, communityId, category: kind, place: where } = ledgerEntries;
  const at = community ? deskOf(office, community).communityId : '';
  const same = and(eq(name, ledger), eq(communityId, at), eq(kind, category), eq(where, place), also);
  const [row] = await db
    .select({ id: ledgerEntries.id, version: ledgerEntries.version })
    .from(ledgerEntries)
    .where(same);
  return row;
}

const onDay = (day: string) => eq(ledgerEntries.day, day);

async function known(office: Office, facts: Facts): Promise<{ id: string; version: number }> {
  const row = await found(office, facts);
  if (!row) throw new Error(`${facts.ledger} has no entry of ${facts.day}.`);
  return row;
}

function pictureAct(office: Office, { of, at: moment, ...drawn }: (typeof pairs)[number]): Act {
  const at = fromShanghai(moment);
  const { editor } = deskOf(office, of.community ?? '');
  return {
    at,
    isDone: async () => {
      const beside = eq(ledgerPictures.entryId, (await found(office, of))?.id ?? '');
      return (await db.select({ id: ledgerPictures.id }).from(ledgerPictures).where(beside)).length === 2;
    },
    play: async () => {
      const { id: entryId } = await known(office, of);
      const present = await db.select().from(ledgerPictures).where(eq(ledgerPictures.entryId, entryId));
      for (const part of ['before', 'after'] as const) {
        if (present.some((picture) => picture.part === part)) continue;
        const { file, alt, caption } = drawn[part];
        const drawing = await readFile(`db/seed/ledgers/pictures/${file}.svg`);
        const mediaId = await storePictureContent(editor, drawing, at, { alt });
        await addPicture(editor, { entryId, mediaId, part, caption }, at);
      }
    },
  };
}
