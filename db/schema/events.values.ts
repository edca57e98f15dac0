/** What people gather for; a moral lecture (道德讲堂) is one kind (domain 8.3: 3-16, 3-17, 2-48, 1-17, 1-19, 1-20). */
export const eventKinds = [
  'lecture',
  'culture',
  'sport',
  'education',
  'science',
  'tutoring',
  'party',
  'co-building',
  'fair',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** `held`: its attendance was settled and signed; its figures count from then on. */
export const eventStatuses = ['draft', 'published', 'held', 'cancelled'] as const;
export type EventStatus = (typeof eventStatuses)[number];
/** What visitors see, also when it does not take place. */
export const publicEventStatuses = ['published', 'held', 'cancelled'] as const satisfies readonly EventStatus[];

/** 四德: social morality, professional ethics, family virtues, personal character (domain 2.2). */
export const virtues = ['social', 'professional', 'family', 'personal'] as const;
export type Virtue = (typeof virtues)[number];

/** 分期分批不同人群: for whom an event is meant above all. */
export const audiences = [
  'everybody',
  'minors',
  'elders',
  'families',
  'party-members',
  'workers',
  'volunteers',
] as const;
export type Audience = (typeof audiences)[number];

/** 专业、先进人物、群众: a team of speakers has all three (domain 2.3). */
export const speakerKinds = ['expert', 'exemplar', 'resident'] as const;
export type SpeakerKind = (typeof speakerKinds)[number];

/** One step of a template; `required` ones are warned of while they are empty. */
export type StepPattern = { title: string; minutes: number; required: boolean };

/** The seven items of a session's file as 常州 keeps it (domain 2.3). */
export const fileParts = ['sign-in-sheet', 'script', 'story', 'classic', 'good-deed', 'reflection', 'gift'] as const;
export type FilePart = (typeof fileParts)[number];
