/** What a certificate is of; hours of service will follow. */
export const certificateKinds = ['honour', 'attendance'] as const;
export type CertificateKind = (typeof certificateKinds)[number];
