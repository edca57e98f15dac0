/**
 * Full-text search, the same on both dialects: the application makes the tokens (`search-tokens.ts`), SQLite keeps them in an
 * FTS5 table and PostgreSQL in ready-made vectors.
 */
import { and, count, desc, eq, gte, inArray, lt, max, type SQL, sql } from 'drizzle-orm';
import type { db as Reading } from './client';
import type { Db } from './connection';
import { big, isPostgres, table, text } from './dialect';
import { searchDocuments } from './schema/search';
import type { DocumentKind } from './schema/search.values';
import {
  initialTokensOf,
  type Phrase,
  phrasesOf,
  pinyinPhraseOf,
  pinyinTokensOf,
  tokensOf,
  tokensVersion,
} from './search-tokens';

// Made by a migration of its own (`search_index`), since neither FTS5 nor vectors are tables that Drizzle describes.
const searchIndex = table('search_index', {
  rowid: big().primaryKey(),
  title: text().notNull(),
  body: text().notNull(),
  pinyin: text().notNull(),
  initials: text().notNull(),
  facets: text().notNull(),
});
type Field = 'title' | 'body' | 'pinyin' | 'initials' | 'facets';

/** By what a search may be narrowed; `audience: 'public'` for what visitors may read. */
export type Facets = {
  audience?: 'public' | 'staff' | undefined;
  column?: string | undefined;
  community?: string | undefined;
  status?: string | undefined;
  editor?: string | undefined;
};

export type SearchDocument = { kind: DocumentKind; subjectId: string; at: Date; title: string; text: string };

/** Makes a document findable as it is now, in the transaction of the change. */
export async function indexDocument(tx: Db, document: SearchDocument, facets: Facets): Promise<void> {
  await forgetDocument(tx, document.kind, document.subjectId);
  const id = await freeId(tx, document.at);
  await tx.insert(searchDocuments).values({ ...document, id, tokens: tokensVersion });
  await tx.insert(searchIndex).values({
    rowid: id,
    title: stored(tokensOf(document.title)),
    body: stored(tokensOf(document.text)),
    pinyin: stored(pinyinTokensOf(document.title)),
    initials: stored(initialTokensOf(document.title)),
    facets: stored(facetTokens(facets)),
  });
}

/** Takes a document out of the search, in the transaction of the change. */
export async function forgetDocument(tx: Db, kind: DocumentKind, subjectId: string): Promise<void> {
  const [gone] = await tx
    .delete(searchDocuments)
    .where(and(eq(searchDocuments.kind, kind), eq(searchDocuments.subjectId, subjectId)))
    .returning({ id: searchDocuments.id });
  if (gone) await tx.delete(searchIndex).where(eq(searchIndex.rowid, gone.id));
}

/** Whether all documents of a kind are indexed, and with the tokens of this version. */
export async function isIndexCurrent(from: typeof Reading, kind: DocumentKind, documents: number): Promise<boolean> {
  const [row] = await from
    .select({ indexed: count() })
    .from(searchDocuments)
    .where(and(eq(searchDocuments.kind, kind), eq(searchDocuments.tokens, tokensVersion)));
  return row?.indexed === documents;
}

export type Question = { text: string; facets: Facets; from?: Date | undefined; to?: Date | undefined };
export type Found = SearchDocument & { place: string };

/**
 * A page of what was found: hits in the title first, then the newest. `after` is the `place` of the last one seen.
 * Nothing is found when the question holds no letter, digit or character.
 */
export async function searchFor(
  from: typeof Reading,
  question: Question,
  size: number,
  after?: string,
): Promise<Found[]> {
  const phrases = phrasesOf(question.text);
  if (phrases.length === 0) return [];
  const facets = facetTokens(question.facets).map((token) => holds(['facets'], { tokens: [token], prefix: false }));
  const inTitle = every(phrases.map(titleHit));
  const anywhere = every(phrases.map(anyHit));
  const seen = /^([tb])(\d{1,16})$/.exec(after ?? '');
  const below = seen ? Number(seen[2]) : undefined;
  const list = (match: Match, group: 't' | 'b', until: number | undefined, limit: number) =>
    limit > 0 ? matching(from, match, { ...question, below: until }, limit).then(placed(group)) : [];

  const titles = seen?.[1] === 'b' ? [] : await list(every([...facets, inTitle]), 't', below, size);
  const rest = { and: [...facets, anywhere], not: inTitle };
  const bodies = await list(rest, 'b', seen?.[1] === 'b' ? below : undefined, size - titles.length);
  return documentsOf(from, [...titles, ...bodies]);
}

const placed = (group: 't' | 'b') => (ids: number[]) => ids.map((id) => ({ id, place: `${group}${id}` }));

async function matching(
  from: typeof Reading,
  match: Match,
  { from: since, to, below }: { from?: Date | undefined; to?: Date | undefined; below?: number | undefined },
  limit: number,
): Promise<number[]> {
  const rows = await from
    .select({ id: searchIndex.rowid })
    .from(searchIndex)
    .where(
      and(
        isPostgres ? vectorMatch(match) : sql`search_index match ${ftsMatch(match)}`,
        since ? gte(searchIndex.rowid, firstId(since)) : undefined,
        to ? lt(searchIndex.rowid, firstId(to)) : undefined,
        below === undefined ? undefined : lt(searchIndex.rowid, below),
      ),
    )
    .orderBy(desc(searchIndex.rowid))
    .limit(limit);
  return rows.map(({ id }) => id);
}

async function documentsOf(from: typeof Reading, places: { id: number; place: string }[]): Promise<Found[]> {
  if (places.length === 0) return [];
  const ids = places.map(({ id }) => id);
  const rows = await from.select().from(searchDocuments).where(inArray(searchDocuments.id, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return places.flatMap(({ id, place }) => {
    const row = byId.get(id);
    return row ? [{ ...row, place }] : [];
  });
}

// A thousand places for each millisecond: still below 2^53 in the year 2255.
const firstId = (at: Date) => at.getTime() * 1_000;

async function freeId(tx: Db, at: Date): Promise<number> {
  const start = firstId(at);
  const [row] = await tx
    .select({ last: max(searchDocuments.id) })
    .from(searchDocuments)
    .where(and(gte(searchDocuments.id, start), lt(searchDocuments.id, start + 100_000)));
  return row?.last ? Number(row.last) + 1 : start;
}

const facetTokens = (facets: Facets) =>
  Object.entries(facets).flatMap(([name, value]) => (value ? [`${name}${value.replace(/[^a-z0-9]/gi, '')}`] : []));

/** What must hold of a document: leaves are phrases in one of some fields. */
type Match = { fields: Field[]; phrase: Phrase } | { or: Match[] } | { and: Match[]; not?: Match };

const holds = (fields: Field[], phrase: Phrase): Match => ({ fields, phrase });
const every = (matches: Match[]): Match => ({ and: matches });
const titleHit = (phrase: Phrase): Match => ({ or: [holds(['title'], phrase), ...asPinyin(phrase)] });
const anyHit = (phrase: Phrase): Match => ({ or: [holds(['title', 'body'], phrase), ...asPinyin(phrase)] });

function asPinyin({ tokens: [word = '', ...more] }: Phrase): Match[] {
  const asked = more.length === 0 ? pinyinPhraseOf(word) : null;
  if (!asked) return [];
  const initials = holds(['initials'], { tokens: asked.initials, prefix: false });
  return asked.letters ? [holds(['pinyin'], { tokens: asked.letters, prefix: false }), initials] : [initials];
}

// Tokens are letters and digits alone, so nothing in them can be taken for an operator of either language.
const stored = (tokens: string[]) =>
  isPostgres ? tokens.map((token, i) => `'${token}':${i + 1}`).join(' ') : tokens.join(' ');

function ftsMatch(match: Match): string {
  if ('fields' in match)
    return `{${match.fields.join(' ')}} : "${match.phrase.tokens.join(' ')}"${match.phrase.prefix ? ' *' : ''}`;
  if ('or' in match) return `(${match.or.map(ftsMatch).join(' OR ')})`;
  const all = `(${match.and.map(ftsMatch).join(' AND ')})`;
  return match.not ? `(${all} NOT ${ftsMatch(match.not)})` : all;
}

function vectorMatch(match: Match): SQL {
  if ('fields' in match) {
    const { tokens, prefix } = match.phrase;
    const query = `${tokens.map((token) => `'${token}'`).join(' <-> ')}${prefix ? ':*' : ''}`;
    return joined(
      match.fields.map((field) => sql`${searchIndex[field]} @@ ${query}::tsquery`),
      ' or ',
    );
  }
  if ('or' in match) return joined(match.or.map(vectorMatch), ' or ');
  const all = joined(match.and.map(vectorMatch), ' and ');
  return match.not ? sql`(${all} and not ${vectorMatch(match.not)})` : all;
}

const joined = (parts: SQL[], by: string) => sql`(${sql.join(parts, sql.raw(by))})`;
