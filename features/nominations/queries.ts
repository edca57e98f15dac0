import 'server-only';
import { and, asc, desc, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { cursorOf, type Page, pageOf, past } from '@/db/keyset';
import { communities } from '@/db/schema/communities';
import { nominations, opinions, personPictures } from '@/db/schema/nominations';
import type { Category, NominationStatus, PersonPictureKind } from '@/db/schema/nominations.values';
import { withinReach } from '@/features/accounts/queries';
import { listConsents, openForStaff, openOwn } from '@/features/privacy/queries';
import type { Viewer } from '@/lib/viewer';
import { listToAskAgain } from './consents/queries';
import { missingIn } from './forms/rules';
import type { NominationFilter } from './inputs';
import { factsOf, type SealedForm } from './people/queries';
import { termsAt } from './terms/queries';

const deskPageSize = 30;

const fields = {
  id: nominations.id,
  number: nominations.number,
  status: nominations.status,
  category: nominations.category,
  name: nominations.name,
  secret: nominations.secret,
  communityId: nominations.communityId,
  community: communities.name,
  communityEn: communities.nameEn,
  statusAt: nominations.statusAt,
  createdAt: nominations.createdAt,
  version: nominations.version,
};

export type NominationRow = {
  id: string;
  number: string;
  status: NominationStatus;
  category: Category;
  name: string | null;
  secret: boolean;
  communityId: string;
  community: string;
  communityEn: string;
  statusAt: Date;
  createdAt: Date;
  version: number;
};

/** The nominations that the viewer may read, by when they were opened, newest first. */
export async function listNominations(
  viewer: Viewer,
  filter: NominationFilter,
  size = deskPageSize,
): Promise<Page<NominationRow>> {
  const cursor = cursorOf(filter.after) ?? cursorOf(filter.before);
  const direction = cursorOf(filter.after) ? 'newer' : 'older';
  const order = direction === 'newer' ? asc : desc;
  const rows = await db
    .select(fields)
    .from(nominations)
    .innerJoin(communities, eq(communities.id, nominations.communityId))
    .where(
      and(
        readableBy(viewer),
        filter.status ? eq(nominations.status, filter.status) : undefined,
        filter.category ? eq(nominations.category, filter.category) : undefined,
        cursor ? past(nominations.createdAt, nominations.id, cursor, direction) : undefined,
      ),
    )
    .orderBy(order(nominations.createdAt), order(nominations.id))
    .limit(size + 1);
  return pageOf(rows, size, direction, cursor !== undefined, ({ createdAt, id }) => ({ at: createdAt, id }));
}

const readableBy = (viewer: Viewer) => withinReach(viewer, 'nomination.read', nominations.communityId);

/** A nomination as its page on the desk shows it, without anything that is sealed. */
export async function getNomination(viewer: Viewer, id: string, now: Date) {
  const [row] = await db
    .select({
      ...fields,
      declineReason: nominations.declineReason,
      formAt: nominations.formAt,
      sealedForm: nominations.sealedForm,
    })
    .from(nominations)
    .innerJoin(communities, eq(communities.id, nominations.communityId))
    .where(and(eq(nominations.id, id), readableBy(viewer)));
  const facts = row && (await factsOf(db, id));
  if (!row || !facts) return undefined;
  const { sealedForm, ...view } = row;
  const [pictures, asked, consents, askAgain, terms] = await Promise.all([
    listPictures(id),
    db.select().from(opinions).where(eq(opinions.nominationId, id)).orderBy(asc(opinions.day)),
    listConsents(facts.personId),
    listToAskAgain(id, facts.consented),
    termsAt(now),
  ]);
  // Only what is missing leaves this function: no value of the form does.
  const { form } = await openOwn(facts.personId, { form: sealedForm });
  const texts = form ? (JSON.parse(form) as SealedForm) : emptyForm;
  return {
    ...view,
    facts,
    pictures,
    opinions: asked,
    consents,
    askAgain,
    terms,
    missing: missingIn(texts, pictures, terms, now),
  };
}
export type NominationView = NonNullable<Awaited<ReturnType<typeof getNomination>>>;

export type Picture = { id: string; kind: PersonPictureKind; width: number; height: number; alt: string };

/** The pictures of a nomination, the portrait first; each is asked again whether it may be shown when it is fetched. */
export const listPictures = (nominationId: string): Promise<Picture[]> =>
  db
    .select({
      id: personPictures.id,
      kind: personPictures.kind,
      width: personPictures.width,
      height: personPictures.height,
      alt: personPictures.alt,
    })
    .from(personPictures)
    .where(eq(personPictures.nominationId, nominationId))
    .orderBy(asc(personPictures.kind), asc(personPictures.position));

const emptyForm: SealedForm = {
  gender: '',
  birth: '',
  politics: '',
  education: '',
  identity: '',
  workplace: '',
  address: '',
  telephone: '',
  oneLine: '',
  brief: '',
  story: '',
  honours: '',
  guardian: '',
  relation: '',
};

/** The form for whoever works on it; the look is recorded. Undefined when the viewer may not read persons there. */
export async function getForm(viewer: Viewer, id: string, now: Date): Promise<SealedForm | undefined> {
  const [row] = await db
    .select()
    .from(nominations)
    .where(and(eq(nominations.id, id), personsReadableBy(viewer)));
  if (!row) return undefined;
  if (!row.sealedForm) return emptyForm;
  const { form } = await openForStaff(viewer, row.personId, { form: row.sealedForm }, now);
  return form ? (JSON.parse(form) as SealedForm) : emptyForm;
}

const personsReadableBy = (viewer: Viewer) => withinReach(viewer, 'nomination.read-person', nominations.communityId);

/** What a person named sees of the own nomination, with the receipt in hand: everything that would be public, and how far it is. */
export async function getOwnSheet(id: string) {
  const [row] = await db
    .select({ ...fields, telephone: communities.telephone, sealedForm: nominations.sealedForm, age: nominations.age })
    .from(nominations)
    .innerJoin(communities, eq(communities.id, nominations.communityId))
    .where(eq(nominations.id, id));
  const facts = row && (await factsOf(db, id));
  if (!row || !facts) return undefined;
  const { sealedForm, ...view } = row;
  const { form } = await openOwn(facts.personId, { form: sealedForm });
  return {
    ...view,
    consented: facts.consented,
    askAgain: await listToAskAgain(id, facts.consented),
    form: form ? (JSON.parse(form) as SealedForm) : emptyForm,
    // What came with a clue helps to find the person, and never becomes public.
    pictures: (await listPictures(id)).filter(({ kind }) => kind !== 'clue'),
  };
}
export type OwnSheet = NonNullable<Awaited<ReturnType<typeof getOwnSheet>>>;

type Sheet = Pick<NominationRow, 'number' | 'category' | 'community' | 'communityEn'> & {
  name: string;
  telephone: string;
};

/** Who is named, for the paper with the code that opens the own page; that it was shown is recorded. */
export async function getSheet(viewer: Viewer, id: string, now: Date): Promise<Sheet | undefined> {
  const [row] = await db
    .select({ ...fields, telephone: communities.telephone, personId: nominations.personId })
    .from(nominations)
    .innerJoin(communities, eq(communities.id, nominations.communityId))
    .where(and(eq(nominations.id, id), personsReadableBy(viewer)));
  if (!row?.name) return undefined;
  await openForStaff(viewer, row.personId, { code: null }, now);
  return { ...row, name: row.name };
}
