import 'server-only';
import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { db } from '@/db/client';
import type { Db } from '@/db/connection';
import { clues, nominations, opinions, personPictures } from '@/db/schema/nominations';
import type { Category } from '@/db/schema/nominations.values';
import { consents, persons } from '@/db/schema/privacy';
import { type NomineePurpose, nomineePurposes } from '@/db/schema/privacy.values';
import { may } from '@/features/accounts/rules';
import { openOwn } from '@/features/privacy/queries';
import { readPeopleFile } from '@/lib/people-files';
import { openReceipt, receiptKinds } from '@/lib/receipts';
import type { Viewer } from '@/lib/viewer';
import { storyOf } from '../forms/rules';
import { type Consented, isPublicNow, type NominationFacts, noConsent, objectingIn, shownOf } from '../rules';

type Reading = Pick<Db, 'select'>;

/** The consents that hold now, of several persons; read inside a transaction where a rule asks. */
export async function consentedOf(from: Reading, personIds: string[]): Promise<Map<string, Consented>> {
  const held = new Map(personIds.map((id) => [id, { ...noConsent }]));
  if (personIds.length === 0) return held;
  const rows = await from
    .select({ personId: consents.personId, purpose: consents.purpose })
    .from(consents)
    .where(and(inArray(consents.personId, personIds), isNull(consents.withdrawnAt)));
  for (const { personId, purpose } of rows) {
    const of = held.get(personId);
    if (of && isNomineePurpose(purpose)) of[purpose] = true;
  }
  return held;
}

const isNomineePurpose = (purpose: string): purpose is NomineePurpose =>
  nomineePurposes.some((known) => known === purpose);

/** A nomination as rules ask it; undefined when there is none. Mutations of every area read it in their transaction. */
export async function factsOf(
  from: Reading,
  id: string,
): Promise<(NominationFacts & { personId: string; name: string | null; version: number }) | undefined> {
  const [row] = await from.select().from(nominations).where(eq(nominations.id, id));
  if (!row) return undefined;
  const objectingOpinions = (await objectingOf(from, [id])).get(id) ?? 0;
  const consented = (await consentedOf(from, [row.personId])).get(row.personId) ?? noConsent;
  return { ...row, consented, objectingOpinions };
}

/** How many who were asked are against, by the ids of nominations. */
export async function objectingOf(from: Reading, nominationIds: string[]): Promise<Map<string, number>> {
  const { nominationId, source, outcome, enteredAt, id } = opinions;
  const rows = await from
    .select({ nominationId, source, outcome })
    .from(opinions)
    .where(inArray(nominationId, nominationIds))
    .orderBy(asc(enteredAt), asc(id));
  return new Map(nominationIds.map((of) => [of, objectingIn(rows.filter((row) => row.nominationId === of))]));
}

/** What the public may see of somebody who was nominated; every public page, file and feed shows people by this alone. */
export type PersonShown = {
  nominationId: string;
  category: Category;
  communityId: string;
  /** Null: the person stays unnamed, and nothing else of the person is shown. */
  name: string | null;
  /** 身份: what the person is or does, as written in the form; with the story. */
  identity: string | null;
  oneLine: string | null;
  story: string | null;
  /** Ids of pictures, portrait first; their address is `/people/<id>`. */
  pictures: { id: string; width: number; height: number; alt: string }[];
};

/** The form (推荐表) as it lies sealed in `nominations.sealedForm`. Texts; an empty one was not written. */
export type SealedForm = {
  gender: string;
  birth: string;
  politics: string;
  education: string;
  identity: string;
  workplace: string;
  address: string;
  telephone: string;
  oneLine: string;
  brief: string;
  story: string;
  honours: string;
  guardian: string;
  relation: string;
};

const untold = { identity: null, oneLine: null, story: null };

/** People as the public may see them now, by the ids of their nominations; who may not be shown has no name. */
export async function listPeopleShown(nominationIds: string[]): Promise<Map<string, PersonShown>> {
  if (nominationIds.length === 0) return new Map();
  const rows = await db.select().from(nominations).where(inArray(nominations.id, nominationIds));
  const consented = await consentedOf(
    db,
    rows.map(({ personId }) => personId),
  );
  const pictures = await db
    .select()
    .from(personPictures)
    .where(and(inArray(personPictures.nominationId, nominationIds), ne(personPictures.kind, 'clue')))
    .orderBy(asc(personPictures.kind), asc(personPictures.position));
  const people = await Promise.all(
    rows.map(async (row): Promise<[string, PersonShown]> => {
      const shown = shownOf({ ...row, consented: consented.get(row.personId) ?? noConsent });
      const { form } = shown.name ? await openOwn(row.personId, { form: row.sealedForm }) : { form: null };
      const text = form ? (JSON.parse(form) as SealedForm) : undefined;
      return [
        row.id,
        {
          nominationId: row.id,
          category: row.category,
          communityId: row.communityId,
          name: shown.name ? row.name : null,
          ...(shown.story && text ? storyOf(text) : untold),
          pictures: shown.picture
            ? pictures
                .filter(({ nominationId, kind }) => nominationId === row.id && kind !== 'clue')
                .map(({ id, width, height, alt }) => ({ id, width, height, alt }))
            : [],
        },
      ];
    }),
  );
  return new Map(people);
}

/**
 * The content of a picture, when this viewer may see it now: everybody where the person consented and is honoured or on public
 * notice, those who read nominations or decide on clues before that, and who holds the receipt of it. Null for everybody else.
 */
export async function readPicture(viewer: Viewer, id: string, token: string | null = null): Promise<Buffer | null> {
  if (!isId(id)) return null;
  const [row] = await db
    .select({ picture: personPictures, wrappedKey: persons.wrappedKey, nomination: nominations, clue: clues })
    .from(personPictures)
    .innerJoin(persons, eq(persons.id, personPictures.personId))
    .leftJoin(nominations, eq(nominations.id, personPictures.nominationId))
    .leftJoin(clues, eq(clues.id, personPictures.clueId))
    .where(eq(personPictures.id, id));
  if (!row?.wrappedKey) return null;
  const { nomination, clue, picture, wrappedKey } = row;
  const consented = (await consentedOf(db, [picture.personId])).get(picture.personId) ?? noConsent;
  const isPublic =
    nomination !== null && isPublicNow(nomination.status) && shownOf({ ...nomination, consented }).picture;
  const isOnDesk = nomination
    ? may(viewer, 'nomination.read-person', nomination.communityId)
    : may(viewer, 'clue.decide', clue?.communityId ?? null);
  const isOwn = token !== null && isReceiptOf(token, picture);
  return (isPublic && picture.kind !== 'clue') || isOnDesk || isOwn ? readPeopleFile(id, wrappedKey) : null;
}

function isReceiptOf(token: string, picture: { clueId: string | null; nominationId: string | null }): boolean {
  const [clue, nominee] = receiptKinds.map((kind) => openReceipt(token, kind, new Date()));
  return (clue !== null && clue === picture.clueId) || (nominee !== null && nominee === picture.nominationId);
}

const isId = (text: string) => /^[0-9a-f-]{36}$/.test(text);
