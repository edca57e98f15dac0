/** What the search knows: each kind is indexed by the mutations of its area. */
export const documentKinds = ['announcement', 'honour', 'event'] as const;
export type DocumentKind = (typeof documentKinds)[number];
