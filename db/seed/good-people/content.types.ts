import type { BatchPeriod, HonourTitle, Level, LevelOutcome, SupportKind } from '../../schema/honours.values';
import type {
  Age,
  Category,
  Channel,
  ClueRefusal,
  DeclineReason,
  OpinionSource,
  opinionOutcomes,
  proofs,
  VisitOutcome,
} from '../../schema/nominations.values';
import type { NomineePurpose } from '../../schema/privacy.values';
import type { ObjectionMode, ObjectionStatus } from '../../schema/public-notices.values';

/** What somebody says of a person; `deed` of at most 70 characters. Moments are Asia/Shanghai, '2026-02-03 09:12'. */
export type SeedClue = {
  at: string;
  deed: string;
  nominator: string;
  contact: string;
  proof?: (typeof proofs)[number];
};

/** The form (推荐表); what is left out was not written. The story's paragraphs stand on lines of their own. */
type SeedForm = {
  gender: '女' | '男';
  /** 1968-03 */
  birth: string;
  politics: string;
  education: string;
  identity: string;
  workplace?: string;
  address: string;
  telephone: string;
  oneLine: string;
  brief: string;
  story: string;
  honours?: string;
  guardian?: string;
  relation?: string;
};

/** When the office did what, in this order; what a fate never came to is left out. */
export type SeedCourse = {
  /** The clue is taken up, refused, passed on, or withdrawn. */
  decided?: string;
  /** The person says yes to what stands in `consents`, or no. */
  consented?: string;
  /** The form is complete. */
  formed?: string;
  /** Found verified, after the visit and the opinions. */
  verified?: string;
  reviewOpened?: string;
  reviewed?: string;
  /** The public notice is opened; it ends after five more working days. */
  noticed?: string;
  /** Cleared by hand, without a notice: who is kept secret alone. */
  cleared?: string;
  /** Declined, refused by the person, withdrawn, or revoked. */
  ended?: string;
};

/** An objection during the public notice, and what came of it. */
type SeedObjection = {
  at: string;
  mode: ObjectionMode;
  text: string;
  contact: string;
  outcome: Exclude<ObjectionStatus, 'open'>;
  finding: string;
  closed: string;
};

export type SeedPerson = {
  /** Latin kebab-case, unique; the portrait's file name. */
  key: string;
  name: string;
  /** null: lives outside the sub-district. */
  community: 'qingfengli' | 'lianxi' | 'kangninghe' | null;
  category: Category;
  /** Left out: adult. */
  age?: Age;
  channel: Channel;
  clue: SeedClue & { second?: SeedClue };
  fate:
    | 'received'
    | 'held'
    | 'refused-clue'
    | 'passed-on'
    | 'withdrawn-clue'
    | 'verifying'
    | 'verified'
    | 'in-review'
    | 'on-notice'
    | 'cleared'
    | 'honoured'
    | 'declined'
    | 'refused-by-person'
    | 'withdrawn'
    | 'revoked';
  /** Bravery whose name stays secret: no notice, nothing public. */
  secret?: true;
  course?: SeedCourse;
  form?: SeedForm;
  /** What the portrait shows, drawn in portraits/<key>.svg; only of who agrees to a picture. */
  portrait?: string;
  /** Scenes: of `good-people/pictures/`, or of `seed/pictures/`. */
  pictures?: { file: string; alt: string }[];
  consents?: NomineePurpose[];
  /** Who spoke for a child, and how. */
  consentBy?: 'guardian';
  visit?: { day: string; report: string; outcome: VisitOutcome };
  opinions?: { source: OpinionSource; outcome: (typeof opinionOutcomes)[number]; day: string; document: string }[];
  objection?: SeedObjection;
  batch?: { period: BatchPeriod; year: number; part: number; at: string };
  results?: {
    level: Level;
    title: HonourTitle;
    outcome: LevelOutcome;
    batch: string;
    day: string;
    document: string;
  }[];
  supports?: {
    kind: SupportKind;
    basis: string;
    day: string;
    visitors: string;
    amountFen: number;
    goods: string;
    source: string;
    need?: string;
  }[];
  refusal?: ClueRefusal;
  declineReason?: DeclineReason;
  /** To whom the clue was passed on, why the honour was revoked, or what the person said who did not want it. */
  reason?: string;
};
