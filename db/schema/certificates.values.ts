/** What a certificate is of; attendance and hours of service will follow. */
export const certificateKinds = ['honour'] as const;
export type CertificateKind = (typeof certificateKinds)[number];
