import { z } from 'zod';
import { pageLocales, pageSlugs } from '@/db/schema/pages.values';
import { optionalText, requiredText, versionNumber } from '@/lib/fields';
import { cleanRichText, plainText } from '@/lib/rich-text';

/** A page in one language; `version` is the one that the editor had before the eyes. */
export const pageInput = z.object({
  slug: z.enum(pageSlugs, 'gone'),
  language: z.enum(pageLocales, 'gone'),
  version: versionNumber,
  title: requiredText(60, 'titleMissing'),
  body: z
    .string({ error: 'pageTextMissing' })
    .max(100_000, 'tooLong')
    .transform(cleanRichText)
    .refine((html) => plainText(html) !== '', 'pageTextMissing'),
});
export type PageInput = z.infer<typeof pageInput>;

const email = optionalText(120).refine((text) => text === '' || z.email().safeParse(text).success, 'emailWrong');

/** Masthead, footer, legal marks and public service; what may be empty is then not shown. */
export const portalInput = z.object({
  version: versionNumber,
  name: requiredText(12, 'portalNameMissing'),
  nameEn: requiredText(40, 'nameEnMissing'),
  subDistrict: requiredText(20, 'subDistrictMissing'),
  subDistrictEn: optionalText(60),
  tagline: optionalText(40),
  taglineEn: optionalText(80),
  host: optionalText(60),
  organiser: optionalText(80),
  address: optionalText(80),
  officeHours: optionalText(60),
  telephone: optionalText(40),
  email,
  icpNumber: optionalText(40),
  policeNumber: optionalText(40),
  publicService: optionalText(200).transform((text) => text.replaceAll('\r\n', '\n')),
});
export type PortalInput = z.infer<typeof portalInput>;
