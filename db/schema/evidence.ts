import { bool, index, int, json, oneOf, primaryKey, table, text, time, uniqueIndex, valuesCheck } from '../dialect';
import { newId } from '../new-id';
import { accounts } from './accounts';
import {
  type Caption,
  conclusions,
  editionStatuses,
  type Needs,
  type Part,
  proofKinds,
  proofTypes,
  testMethods,
} from './evidence.values';
import { media } from './media';

/** An edition of a test system (测评体系): its tree of indicators, the period that evidence must be of, and what it limits. */
export const indicatorEditions = table(
  'indicator_editions',
  {
    id: text().primaryKey().$defaultFn(newId),
    title: text().notNull(),
    status: oneOf(editionStatuses).notNull(),
    fromDay: text().notNull(),
    toDay: text().notNull(),
    /** Characters of a statement (说明报告), and kilobytes of a picture: the limits differ by year. */
    statementLeast: int().notNull(),
    statementMost: int().notNull(),
    pictureKilobytes: int().notNull(),
    importedBy: text().references(() => accounts.id),
    importedAt: time().notNull(),
    closedAt: time(),
    version: int().notNull().default(1),
  },
  (t) => [
    valuesCheck('indicator_editions_status', t.status, editionStatuses),
    uniqueIndex('indicator_editions_title').on(t.title),
    index('indicator_editions_list').on(t.importedAt, t.id),
  ],
);

/** One indicator, in the order of the list; one that no other stands under is a smallest item, which evidence belongs to. */
export const indicators = table(
  'indicators',
  {
    id: text().primaryKey().$defaultFn(newId),
    editionId: text()
      .notNull()
      .references(() => indicatorEditions.id),
    parentId: text(),
    position: int().notNull(),
    depth: int().notNull(),
    isSmallest: bool().notNull(),
    code: text().notNull(),
    text: text().notNull(),
    method: oneOf(testMethods).notNull(),
    owner: text().notNull().default(''),
    needs: json<Needs>().notNull(),
    /** From which ledgers entries are offered. */
    ledgers: json<string[]>().notNull(),
  },
  (t) => [
    valuesCheck('indicators_method', t.method, testMethods),
    uniqueIndex('indicators_code').on(t.editionId, t.code),
    index('indicators_order').on(t.editionId, t.position),
  ],
);

/** A record as evidence of an indicator, at a place; `communityId` empty: of the sub-district. */
export const evidenceTags = table(
  'evidence_tags',
  {
    id: text().primaryKey().$defaultFn(newId),
    indicatorId: text()
      .notNull()
      .references(() => indicators.id),
    communityId: text().notNull(),
    type: oneOf(proofTypes).notNull(),
    subjectId: text().notNull(),
    kind: oneOf(proofKinds).notNull(),
    /** The lines that prove it, which are underlined in red (domain 7.2). */
    proves: text().notNull().default(''),
    taggedBy: text().references(() => accounts.id),
    taggedAt: time().notNull(),
  },
  (t) => [
    valuesCheck('evidence_tags_type', t.type, proofTypes),
    valuesCheck('evidence_tags_kind', t.kind, proofKinds),
    uniqueIndex('evidence_tags_once').on(t.indicatorId, t.communityId, t.type, t.subjectId),
    index('evidence_tags_subject').on(t.type, t.subjectId),
  ],
);

/** A picture as evidence, with a caption of six parts: what stands on a page of its own when it is handed in. */
export const evidencePictures = table(
  'evidence_pictures',
  {
    id: text().primaryKey().$defaultFn(newId),
    indicatorId: text()
      .notNull()
      .references(() => indicators.id),
    communityId: text().notNull(),
    mediaId: text()
      .notNull()
      .references(() => media.id),
    position: int().notNull(),
    caption: json<Caption>().notNull(),
    addedBy: text().references(() => accounts.id),
    addedAt: time().notNull(),
  },
  (t) => [
    uniqueIndex('evidence_pictures_once').on(t.indicatorId, t.communityId, t.mediaId),
    index('evidence_pictures_media').on(t.mediaId),
  ],
);

/** What a place says of an indicator: the statement (情况说明) of its form, and whether it meets it. */
export const evidenceStatements = table(
  'evidence_statements',
  {
    indicatorId: text()
      .notNull()
      .references(() => indicators.id),
    communityId: text().notNull(),
    conclusion: oneOf(conclusions).notNull(),
    statement: text().notNull(),
    savedBy: text().references(() => accounts.id),
    savedAt: time().notNull(),
    version: int().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.indicatorId, t.communityId] }),
    valuesCheck('evidence_statements_conclusion', t.conclusion, conclusions),
  ],
);

/** How far an indicator had come at a place when its edition was closed. */
export const evidenceClosings = table(
  'evidence_closings',
  {
    indicatorId: text()
      .notNull()
      .references(() => indicators.id),
    communityId: text().notNull(),
    parts: json<Part[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.indicatorId, t.communityId] })],
);
