export const consentPurposes = [
  'account',
  'nominee-name',
  'nominee-picture',
  'nominee-story',
  'nominee-upward',
] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** What a person named is asked for, one by one: to publish (个人信息保护法 art. 25), and to report upward (art. 23). */
export const nomineePurposes = [
  'nominee-name',
  'nominee-picture',
  'nominee-story',
  'nominee-upward',
] as const satisfies readonly ConsentPurpose[];
export type NomineePurpose = (typeof nomineePurposes)[number];

/** Who said it, and how: on the person's own page, on paper, or by telephone. */
export const consentGivers = ['self', 'guardian'] as const;
export type ConsentGiver = (typeof consentGivers)[number];
export const consentMeans = ['online', 'paper', 'telephone'] as const;
export type ConsentMeans = (typeof consentMeans)[number];
