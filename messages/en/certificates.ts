import type { Words } from '../words';

export const certificates: Words['certificates'] = {
  title: 'Check a certificate',
  intro: 'Enter the number to see whether a certificate is genuine, or scan its QR code.',
  number: 'Number of the certificate',
  numberHint: '14 digits, with or without gaps',
  check: 'Check',
  again: 'Check another',
  valid: 'This certificate is valid',
  revoked: 'This certificate was revoked',
  withdrawn: 'This certificate no longer shows the person',
  withdrawnText:
    'The person has withdrawn from the public. The certificate was issued here; the community can tell more.',
  unknown: 'There is no certificate with this number',
  unknownText: 'Compare the number once more. If it is right, the certificate was not issued here.',
  revokedOn: (day) => `Revoked on ${day}.`,
  reason: (reason) => `Reason: ${reason}`,
  what: 'What it is',
  kinds: { honour: 'Certificate of a good person', attendance: 'Certificate of attendance' },
  whom: 'Whose it is',
  unnamed: 'Name not public',
  category: 'Kind',
  batch: 'Batch',
  community: 'Community',
  awardedAt: 'Issued on',
  issuer: 'Issued by',
  page: 'Read the story',
  save: 'Save the certificate on the phone',
  print: 'Print the certificate',
  printForPerson: 'Print one for the person',
  printForPersonHelp:
    'The name is not public, so this certificate is not on the site. What is printed here is handed over in person; who printed it is recorded.',
  printed: {
    title: 'Certificate of honour',
    honour: (category) => category,
    sentence: (place, batch, category) =>
      `was recommended, visited and named a good person of ${place} (${category}, ${batch}).`,
    number: (number) => `No. ${number}`,
    check: 'Scan to check that this certificate is real and still valid.',
    file: (number) => `certificate-${number}`,
  },
};
