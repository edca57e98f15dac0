import 'server-only';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { type ReasonCode, words } from '@/messages/words';
import { href, type Locale } from './locale';
import { nestedFields } from './nested-fields';
import { type Reason, RuleBroken } from './rule-broken';
import { currentLocale, currentViewer, refusedBefore } from './session';
import type { Viewer } from './viewer';

/**
 * What a form shows after it was sent and did not lead elsewhere: the refusals by field ('' for the whole form), what
 * was typed, and what is shown this once, such as a link to hand over.
 */
export type FormState = {
  errors: Record<string, string>;
  values: Record<string, string>;
  shown: Record<string, string>;
} | null;

/** Where to go, in Chinese spelling, or what to show on the same page; `again` where it has to be sent once more as it was typed. */
export type Outcome = string | { shown: Record<string, string>; again?: true };

const secrets = /password|token|code/i;

/**
 * Makes the server side of a form: signs in, parses, performs, translates. When `perform` returns a path, the
 * answer is a 303 to it in the reader's language. All refusals come back at once, with what was typed.
 */
export function formAction<S extends z.ZodType>(
  input: S,
  perform: (viewer: Viewer, input: z.infer<S>, locale: Locale) => Promise<Outcome>,
) {
  const settle = settledBy(input, perform);
  return async (_state: FormState, data: FormData): Promise<FormState> => {
    const refused = await refusedBefore();
    if (refused) return { errors: refused, values: typedIn(valuesOf(data)), shown: {} };
    const settled = await settle(data, await currentViewer(), await currentLocale());
    if (typeof settled === 'string') redirect(settled);
    return settled;
  };
}

/** The same where somebody else answers the post: where to go, or what the form shows. */
export function settledBy<S extends z.ZodType>(
  input: S,
  perform: (viewer: Viewer, input: z.infer<S>, locale: Locale) => Promise<Outcome>,
) {
  return async (data: FormData, viewer: Viewer, locale: Locale): Promise<string | NonNullable<FormState>> => {
    const posted = valuesOf(data);
    const parsed = await input.safeParseAsync(nestedFields(data));
    if (!parsed.success) return refusal(locale, posted, reasonsOf(parsed.error));
    let outcome: Outcome;
    try {
      outcome = await perform(viewer, parsed.data, locale);
    } catch (error) {
      if (error instanceof RuleBroken) return refusal(locale, posted, error.reasons);
      throw error;
    }
    if (typeof outcome !== 'string')
      return { errors: {}, values: outcome.again ? typedIn(posted) : {}, shown: outcome.shown };
    return href(locale, outcome);
  };
}

function valuesOf(data: FormData): Record<string, FormDataEntryValue> {
  return Object.fromEntries([...data.entries()].filter(([name]) => !name.startsWith('$ACTION')));
}

function reasonsOf(error: z.ZodError): Reason[] {
  return error.issues.map((issue) => ({
    code: issue.message as ReasonCode,
    field: issue.path.join('.'),
    values: { max: 'maximum' in issue ? Number(issue.maximum) : 0, ...('params' in issue ? issue.params : {}) },
  }));
}

/** What an answer without a form says of a refusal: its first reason. Every other error is thrown on. */
export function refusalSentence(locale: Locale, error: unknown): string {
  if (!(error instanceof RuleBroken)) throw error;
  return refusal(locale, {}, error.reasons.slice(0, 1))?.errors[error.reasons[0]?.field ?? ''] ?? '';
}

function refusal(
  locale: Locale,
  posted: Record<string, FormDataEntryValue>,
  reasons: Reason[],
): NonNullable<FormState> {
  const sentences = words(locale).reasons;
  const errors: Record<string, string> = {};
  for (const { code, field = '', values = {} } of reasons) {
    const sentence = sentences[code] ?? sentences.notUnderstood;
    errors[field] ??= sentence({ max: 0, ...values });
  }
  return { errors, values: typedIn(posted), shown: {} };
}

function typedIn(posted: Record<string, FormDataEntryValue>): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(posted)) {
    if (typeof value === 'string' && !secrets.test(name)) values[name] = value;
  }
  return values;
}
