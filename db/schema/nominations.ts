import { bool, index, int, json, oneOf, table, text, time, uniqueIndex, valuesCheck } from '../dialect';
import { newId } from '../new-id';
import { accounts } from './accounts';
import { communities } from './communities';
import {
  ages,
  categories,
  channels,
  clueRefusals,
  clueStatuses,
  type DeclineReason,
  declineReasons,
  nominationStatuses,
  opinionOutcomes,
  opinionSources,
  personPictureKinds,
  proofs,
  visitOutcomes,
} from './nominations.values';
import { persons } from './privacy';

/** The rules of the sub-district for good people, as they hold from a day on (domain 11.2); the latest day that has come counts. */
export const goodPeopleTerms = table(
  'good_people_terms',
  {
    id: text().primaryKey().$defaultFn(newId),
    /** 2026-01-01 */
    validFrom: text().notNull(),
    terms: json<Record<string, number>>().notNull(),
    document: text().notNull().default(''),
    setBy: text().references(() => accounts.id),
    setAt: time().notNull(),
  },
  (t) => [uniqueIndex('good_people_terms_day').on(t.validFrom)],
);

/**
 * One person in one category: from the first clue to the honour. `name` and `pinyin` are plain until refusal, withdrawal
 * or erasure; the form (推荐表) is sealed as a whole with the person's key. `number` is what the person signs in with.
 */
export const nominations = table(
  'nominations',
  {
    id: text().primaryKey().$defaultFn(newId),
    number: text().notNull(),
    communityId: text()
      .notNull()
      .references(() => communities.id),
    personId: text()
      .notNull()
      .references(() => persons.id),
    status: oneOf(nominationStatuses).notNull(),
    category: oneOf(categories).notNull(),
    name: text(),
    pinyin: text(),
    age: oneOf(ages).notNull().default('adult'),
    /** 见义勇为 whose name stays secret to protect the person: no public notice, nothing public. */
    secret: bool().notNull().default(false),
    sealedForm: text(),
    formAt: time(),
    /** When the latest visit was confirmed by enough verifiers. */
    verifiedAt: time(),
    declineReason: oneOf(declineReasons).$type<DeclineReason>(),
    statusAt: time().notNull(),
    createdAt: time().notNull(),
    createdBy: text().references(() => accounts.id),
    version: int().notNull().default(1),
  },
  (t) => [
    valuesCheck('nominations_status', t.status, nominationStatuses),
    valuesCheck('nominations_category', t.category, categories),
    uniqueIndex('nominations_number').on(t.number),
    uniqueIndex('nominations_person').on(t.personId),
    index('nominations_desk').on(t.communityId, t.status, t.statusAt, t.id),
    index('nominations_status').on(t.status, t.statusAt, t.id),
    index('nominations_created').on(t.createdAt, t.id),
    index('nominations_pinyin').on(t.pinyin),
  ],
);

/**
 * 线索: what somebody said of a person. Who is named (`personId`) and who names (`nominatorId`) have a key each; the deed is sealed
 * with the first, the contact with the second. `repeatKey` is set for ten minutes: the same clue again is the same row.
 */
export const clues = table(
  'clues',
  {
    id: text().primaryKey().$defaultFn(newId),
    number: text().notNull(),
    status: oneOf(clueStatuses).notNull(),
    channel: oneOf(channels).notNull(),
    proof: oneOf(proofs).notNull(),
    category: oneOf(categories).notNull(),
    /** Null: outside the sub-district. */
    communityId: text().references(() => communities.id),
    personId: text()
      .notNull()
      .references(() => persons.id),
    name: text(),
    pinyin: text(),
    sealedDeed: text(),
    nominatorId: text()
      .notNull()
      .references(() => persons.id),
    sealedNominator: text(),
    nominationId: text().references(() => nominations.id),
    refusal: oneOf(clueRefusals),
    passedOnTo: text(),
    repeatKey: text(),
    receivedAt: time().notNull(),
    enteredBy: text().references(() => accounts.id),
    decidedAt: time(),
    decidedBy: text().references(() => accounts.id),
  },
  (t) => [
    valuesCheck('clues_status', t.status, clueStatuses),
    valuesCheck('clues_category', t.category, categories),
    uniqueIndex('clues_number').on(t.number),
    uniqueIndex('clues_repeat').on(t.repeatKey),
    index('clues_desk').on(t.status, t.communityId, t.receivedAt, t.id),
    index('clues_received').on(t.receivedAt, t.id),
    index('clues_nomination').on(t.nominationId, t.receivedAt),
    index('clues_pinyin').on(t.pinyin),
    index('clues_person').on(t.personId),
    index('clues_nominator').on(t.nominatorId),
  ],
);

/** What a nominator added later, sealed with the key of the person named. */
export const clueAdditions = table(
  'clue_additions',
  {
    id: text().primaryKey().$defaultFn(newId),
    clueId: text()
      .notNull()
      .references(() => clues.id),
    sealedText: text().notNull(),
    addedAt: time().notNull(),
  },
  (t) => [index('clue_additions_clue').on(t.clueId, t.addedAt)],
);

/** Proofs of work that were used: each counts once, until it would have run out anyway. */
export const spentProofs = table('spent_proofs', { challenge: text().primaryKey(), endsAt: time().notNull() }, (t) => [
  index('spent_proofs_ends').on(t.endsAt),
]);

/** A picture of a person: its file is sealed with the person's key and served through a check alone. */
export const personPictures = table(
  'person_pictures',
  {
    id: text().primaryKey().$defaultFn(newId),
    personId: text()
      .notNull()
      .references(() => persons.id),
    kind: oneOf(personPictureKinds).notNull(),
    clueId: text().references(() => clues.id),
    nominationId: text().references(() => nominations.id),
    width: int().notNull(),
    height: int().notNull(),
    bytes: int().notNull(),
    alt: text().notNull().default(''),
    position: int().notNull().default(0),
    addedAt: time().notNull(),
    addedBy: text().references(() => accounts.id),
  },
  (t) => [
    valuesCheck('person_pictures_kind', t.kind, personPictureKinds),
    index('person_pictures_person').on(t.personId),
    index('person_pictures_nomination').on(t.nominationId, t.kind, t.position),
    index('person_pictures_clue').on(t.clueId),
  ],
);

/** 走访核实: a visit, whose report (place, people asked, what was found) is sealed with the person's key. */
export const visits = table(
  'visits',
  {
    id: text().primaryKey().$defaultFn(newId),
    nominationId: text()
      .notNull()
      .references(() => nominations.id),
    /** 2026-05-04 */
    day: text().notNull(),
    outcome: oneOf(visitOutcomes).notNull(),
    sealedReport: text().notNull(),
    writtenBy: text()
      .notNull()
      .references(() => accounts.id),
    writtenAt: time().notNull(),
    /** When enough of its verifiers had signed it. */
    confirmedAt: time(),
  },
  (t) => [
    valuesCheck('visits_outcome', t.outcome, visitOutcomes),
    index('visits_nomination').on(t.nominationId, t.day, t.id),
  ],
);

/** Who made a visit; each signs the report for herself. */
export const visitVerifiers = table(
  'visit_verifiers',
  {
    id: text().primaryKey().$defaultFn(newId),
    visitId: text()
      .notNull()
      .references(() => visits.id),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    signedAt: time(),
  },
  (t) => [
    uniqueIndex('visit_verifiers_once').on(t.visitId, t.accountId),
    index('visit_verifiers_account').on(t.accountId, t.signedAt),
  ],
);

/** 征求意见: what others answered, as outcome, day and document; never what they know of the person. */
export const opinions = table(
  'opinions',
  {
    id: text().primaryKey().$defaultFn(newId),
    nominationId: text()
      .notNull()
      .references(() => nominations.id),
    source: oneOf(opinionSources).notNull(),
    outcome: oneOf(opinionOutcomes).notNull(),
    day: text().notNull(),
    document: text().notNull().default(''),
    enteredBy: text()
      .notNull()
      .references(() => accounts.id),
    enteredAt: time().notNull(),
  },
  (t) => [
    valuesCheck('opinions_source', t.source, opinionSources),
    valuesCheck('opinions_outcome', t.outcome, opinionOutcomes),
    index('opinions_nomination').on(t.nominationId, t.day),
  ],
);
