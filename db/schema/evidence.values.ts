/** 材料审核, 实地考察, 问卷调查: how an indicator is tested (domain 7.1). */
export const testMethods = ['material', 'site', 'survey'] as const;
export type TestMethod = (typeof testMethods)[number];

/** What a record proves: a plan or system (方案、制度), that it was done (过程), or what came of it (总结、报道) (domain 7.2). */
export const proofKinds = ['document', 'process', 'report'] as const;
export type ProofKind = (typeof proofKinds)[number];

/** How many pieces of each kind an indicator asks for; of the figure, how much of it in the period, in the steps of its unit. */
export type Needs = Record<ProofKind | 'picture', number> & {
  statement: boolean;
  figure: string | null;
  least: number;
};

/** How many pieces of one kind an indicator has, how often a figure counts, or whether a statement fits, and how much is asked for. */
export type Part = { part: ProofKind | 'picture' | 'statement' | 'figure'; had: number; need: number };

/** 符合, 部分符合, 不符合: what a place says of itself. */
export const conclusions = ['met', 'partly', 'unmet'] as const;

/** What can be tagged with an indicator. */
export const proofTypes = ['entry', 'announcement', 'event', 'honour', 'notice', 'plan', 'summary'] as const;
export type ProofType = (typeof proofTypes)[number];

/** A closed edition was handed in: nothing of it changes. */
export const editionStatuses = ['open', 'closed'] as const;
export type EditionStatus = (typeof editionStatuses)[number];

/** What the caption of a picture must say: 时间、地点、人物、主题、背景、事由 (domain 7.2). */
export const captionParts = ['time', 'place', 'people', 'topic', 'background', 'reason'] as const;
export type Caption = Record<(typeof captionParts)[number], string>;
