import { z } from 'zod';
import { day, optionalId, optionalText, requiredText, versionNumber } from '@/lib/fields';
import type { ReasonCode } from '@/messages/words';
import { ledgerNamed } from './definitions/all';
import type { LedgerDefinition, LedgerField } from './rules';

export const placeMax = 60;
export const becauseMax = 100;
/** 人次 in one entry. */
const mostPeople = 1_000_000;

/** A number as people type it, 1,980 or １２.５; null where nothing was typed. */
const amount = z
  .string()
  .trim()
  .max(20, 'quantityNotNumber' satisfies ReasonCode)
  .default('')
  .transform((typed, context) => {
    const wide = typed.normalize('NFKC').replace(/\s/g, '');
    const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(wide) ? wide.replaceAll(',', '') : wide;
    if (plain === '') return null;
    if (/^\d{1,10}(\.\d{1,4})?$/.test(plain)) return Number(plain);
    context.addIssue({ code: 'custom', message: 'quantityNotNumber' satisfies ReasonCode });
    return z.NEVER;
  });

const optionalDay = z
  .string()
  .default('')
  .refine((text) => text === '' || day.safeParse(text).success, 'dayWrong' satisfies ReasonCode);

/** What a form or an import sends of one field of a ledger; an empty one is left out of the entry. */
function fieldInput(field: LedgerField): z.ZodType<string | number | boolean | undefined> {
  const missing = 'fieldMissing' satisfies ReasonCode;
  const given = (text: string) => !field.required || text !== '';
  switch (field.kind) {
    case 'text':
      return optionalText(field.max).refine(given, missing).transform(orNothing);
    case 'day':
      return optionalDay.refine(given, missing).transform(orNothing);
    case 'link':
      return optionalText(300)
        .refine((text) => text === '' || isLink(text), 'linkWrong' satisfies ReasonCode)
        .refine(given, missing)
        .transform(orNothing);
    case 'choice':
      return z
        .string()
        .default('')
        .refine((text) => text === '' || Object.hasOwn(field.options, text), 'choiceMissing' satisfies ReasonCode)
        .refine(given, missing)
        .transform(orNothing);
    case 'yes-no':
      return z
        .string()
        .default('off')
        .transform((text) => text === 'on' || undefined);
    case 'number':
      return amount
        .refine((value) => value === null || (value >= field.min && value <= field.max), {
          error: 'numberOutOfRange' satisfies ReasonCode,
          params: { min: field.min, max: field.max },
        })
        .refine((value) => !field.required || value !== null, missing)
        .transform((value) => value ?? undefined);
  }
}

// Parsed and not matched: a pattern that may go back over a long text holds everybody up.
const isLink = (text: string) => /^https?:/.test(text) && URL.canParse(text) && new URL(text).hostname.includes('.');

const orNothing = (text: string): string | undefined => text || undefined;

/** A community, or what the sub-district itself did, which is chosen like one. */
export const wholePlace = 'whole';
const place = requiredText(64, 'communityNotChosen').transform((chosen) => (chosen === wholePlace ? null : chosen));

/** What an entry of a ledger consists of. Whether its amounts fit its category is a rule. */
export function entryInput(ledger: LedgerDefinition) {
  const fields = Object.entries(ledger.fields).map(([name, field]) => [name, fieldInput(field)] as const);
  return z.object({
    communityId: place,
    grid: optionalText(40),
    campaignId: optionalId,
    day,
    category: z.string().max(40).default(''),
    place: optionalText(placeMax),
    quantity: amount,
    quantity2: amount,
    people: amount
      .refine((value) => value === null || Number.isInteger(value), 'numberMissing' satisfies ReasonCode)
      .refine((value) => value === null || value <= mostPeople, {
        error: 'numberOutOfRange' satisfies ReasonCode,
        params: { min: 0, max: mostPeople },
      }),
    details: z
      .object(Object.fromEntries(fields))
      .prefault({})
      .transform((typed) => compact(typed as Record<string, string | number | boolean | undefined>)),
  });
}
export type EntryInput = z.infer<ReturnType<typeof entryInput>>;

const compact = (typed: Record<string, string | number | boolean | undefined>) =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined)) as Record<
    string,
    string | number | boolean
  >;

/** What is posted to a ledger that the form names: read by the fields of that one. */
const postedEntry = z.looseObject({ ledger: z.string().max(40).default('') }).transform((posted, context) => {
  const ledger = ledgerNamed(posted.ledger);
  const parsed = ledger && entryInput(ledger).safeParse(posted);
  if (ledger && parsed?.success) return { ledger, entry: parsed.data };
  for (const issue of parsed?.error?.issues ?? []) {
    const params = {
      ...('params' in issue ? issue.params : {}),
      ...('maximum' in issue ? { max: issue.maximum } : {}),
    };
    context.addIssue({ code: 'custom', message: issue.message, path: issue.path, params });
  }
  if (!ledger) context.addIssue({ code: 'custom', message: 'gone' satisfies ReasonCode });
  return z.NEVER;
});

/** `newId`: an id that the form was given. */
const idOfForm = z.string().regex(/^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/, 'gone' satisfies ReasonCode);
export const newEntryInput = z.intersection(z.object({ newId: idOfForm.default('') }), postedEntry);

const ofEntry = { id: z.string().max(64), version: versionNumber };

export const ownEntryInput = z.intersection(z.object(ofEntry), postedEntry);

/** Why something was taken out or taken back. */
export const becauseInput = z.object({
  ...ofEntry,
  because: requiredText(becauseMax, 'becauseMissing'),
});

const cursor = z.string().max(80).optional().catch(undefined);

/** What a ledger's list is narrowed to, as it stands in the address. */
export const entryFilter = z.object({
  community: z.string().max(60).optional().catch(undefined),
  category: z.string().max(40).optional().catch(undefined),
  campaign: z.string().max(64).optional().catch(undefined),
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
  before: cursor,
  after: cursor,
});
export type EntryFilter = z.infer<typeof entryFilter>;
