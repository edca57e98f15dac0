import type { Audience, EventKind, SpeakerKind, Virtue } from '../../schema/events.values';

type Community = 'qingfengli' | 'lianxi' | 'kangninghe';

export type SeedVenue = {
  key: string;
  community: Community;
  name: string;
  address: string;
  capacity: number;
  doors: string[];
  directions: string;
};

export type SeedSpeaker = { community: Community; name: string; kind: SpeakerKind; topics: string; agreedOn: string };

/** What fills the steps of a template, by words in the step's title. */
export type SeedSteps = Record<string, { performer?: string; material: string }>;

export type SeedEvent = {
  community: Community;
  kind: EventKind;
  title: string;
  summary: string;
  /** 2026-01-10 14:30, or how many days after the demonstration begins and at what time: +6 09:30 */
  at: string;
  minutes: number;
  venue: string;
  audience: Audience;
  virtue?: Virtue;
  host?: string;
  speakers?: string[];
  series?: string;
  partners?: string;
  materials?: string;
  /** The name of the template and what its steps hold. */
  template?: string;
  steps?: SeedSteps;
  /** Seats that are given out, by group; a single one without a name where groups do not matter. */
  groups?: { name: string; seats: number }[];
  questions?: string[];
  /** How many signed up and came, and how many more were counted at the door. */
  came?: { known: number; counted: number };
  /** How many of those who signed up wait, for what is still to come. */
  signedUp?: number;
  expected?: number;
  remark?: string;
  cancelled?: string;
  /** Words of the session's file, by its part. */
  file?: Partial<Record<'script' | 'story' | 'classic' | 'good-deed' | 'reflection' | 'gift', string>>;
};
