export const consentPurposes = ['account'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];
