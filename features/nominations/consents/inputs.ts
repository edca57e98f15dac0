import { z } from 'zod';
import { consentGivers, nomineePurposes } from '@/db/schema/privacy.values';
import { checkbox, choice, ticked } from '@/lib/fields';

const purposes = ticked.transform((names) => nomineePurposes.filter((purpose) => names.includes(purpose)));
const token = z.string().max(400);

/** What a person says on the own page: to what of it, and who says so. What is not ticked is not agreed to. */
export const ownConsentInput = z.object({
  token,
  read: z.string().max(2_000).default(''),
  purposes,
  givenBy: choice(consentGivers, 'giverMissing'),
  leaves: checkbox,
});

/** The same as staff heard it or have it on paper. */
export const heardConsentInput = z.object({
  id: z.string().max(64),
  purposes,
  givenBy: choice(consentGivers, 'giverMissing'),
  means: choice(['paper', 'telephone'] as const, 'meansMissing'),
  leaves: checkbox,
});

export const ownLeaveInput = z
  .object({ token, confirm: checkbox })
  .refine(({ confirm }) => confirm, { error: 'confirmMissing', path: ['confirm'] });
export const heardLeaveInput = z
  .object({ id: z.string().max(64), confirm: checkbox })
  .refine(({ confirm }) => confirm, { error: 'confirmMissing', path: ['confirm'] });
