/** The five kinds of good people, whose names are fixed nationally (domain 1.1). */
export const categories = ['helping', 'bravery', 'integrity', 'dedication', 'filial'] as const;
export type Category = (typeof categories)[number];

/** 自荐, 群众举荐, 组织推荐, 媒体发现 (domain 1.3). */
export const channels = ['self', 'neighbour', 'organisation', 'media'] as const;
export type Channel = (typeof channels)[number];

/** How a clue shows that somebody sent it: by work of the browser, by a person's look, or as a paper form at the counter. */
export const proofs = ['work', 'none', 'paper'] as const;

/** `held`: came without proof, and waits until somebody has looked whether a person wrote it. */
export const clueStatuses = ['held', 'received', 'joined', 'passed-on', 'refused', 'withdrawn'] as const;
export type ClueStatus = (typeof clueStatuses)[number];

/** Why a clue is not taken up. */
export const clueRefusals = [
  'not-a-deed',
  'cannot-be-checked',
  'no-such-person',
  'honoured-already',
  'unlawful',
  'not-by-a-person',
] as const;
export type ClueRefusal = (typeof clueRefusals)[number];

export const nominationStatuses = [
  'verifying',
  'verified',
  'in-review',
  'reviewed',
  'on-notice',
  'cleared',
  'honoured',
  'declined',
  'refused',
  'withdrawn',
  'revoked',
] as const;
export type NominationStatus = (typeof nominationStatuses)[number];

/** Why a nomination does not go on. */
export const declineReasons = [
  'not-confirmed',
  'opinion-against',
  'not-chosen',
  'objection-upheld',
  'moved-away',
  'other-category',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** For a minor a guardian consents; under 14 the law asks for it (个人信息保护法 art. 31). */
export const ages = ['adult', 'under-18', 'under-14'] as const;
export type Age = (typeof ages)[number];

export const personPictureKinds = ['clue', 'id-photo', 'life'] as const;
export type PersonPictureKind = (typeof personPictureKinds)[number];

export const visitOutcomes = ['confirmed', 'partly', 'not-confirmed'] as const;
export type VisitOutcome = (typeof visitOutcomes)[number];

/** Whose opinion is asked (domain 1.5, 征求意见). */
export const opinionSources = ['employer', 'community', 'police', 'discipline', 'market', 'tax', 'other'] as const;
export type OpinionSource = (typeof opinionSources)[number];
export const opinionOutcomes = ['no-objection', 'objection'] as const;
export type OpinionOutcome = (typeof opinionOutcomes)[number];
