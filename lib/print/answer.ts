import 'server-only';
import { fileAnswer } from '@/lib/file-answer';
import { type Limit, withinLimit } from '@/lib/limits';
import { locales } from '@/lib/locale';
import { RuleBroken } from '@/lib/rule-broken';
import { type ReasonCode, words } from '@/messages/words';
import { fileTag, madeOnce } from './kept';

export type Printed = {
  /** Everything that the file shows, with the ids of its pictures: from this its tag is made. */
  said: unknown;
  make: () => Promise<Uint8Array>;
  type: string;
  headers?: Record<string, string>;
};

const printsByAddress: Limit = { name: 'printed files of an address', most: 60, minutes: 10 };

/**
 * Answers with a printed file that anybody may ask for: from what may be shown now, kept by nobody without asking again, not
 * made again for whoever has it, and not without end for one address. `undefined`: there is nothing to show.
 */
export async function printedAnswer(
  request: Request,
  printed: Printed | undefined,
  { address, now }: { address: string; now: Date },
): Promise<Response> {
  if (!printed) return plainAnswer('fileNotThere', 404);
  const { type, headers } = printed;
  // What a search engine keeps of a file would outlive a withdrawal.
  const more = { 'X-Robots-Tag': 'noindex', ...headers };
  const facts = { type, cacheControl: 'private, no-cache', etag: fileTag(printed.said), more };
  if (request.headers.get('if-none-match') === facts.etag) return fileAnswer(request, Buffer.alloc(0), facts);
  if (!(await withinLimit(printsByAddress, address, now))) return plainAnswer('tooManyTries', 429);
  try {
    const content = await madeOnce(facts.etag, printed.make, now.getTime());
    return content === 'busy' ? plainAnswer('filesBusy', 503) : fileAnswer(request, content, facts);
  } catch (error) {
    return refusedAnswer(error, 422);
  }
}

/** What a handler of files answers to a refusal: every reason, in both languages. Any other error is thrown on. */
export function refusedAnswer(error: unknown, status: number): Response {
  if (!(error instanceof RuleBroken)) throw error;
  const isOfOthers = error.reasons.some(({ code }) => code === 'notYours');
  return plain(
    error.reasons.flatMap(({ code, values = {} }) => said(code, values)),
    isOfOthers ? 403 : status,
  );
}

const said = (code: ReasonCode, values: Record<string, string | number>) =>
  locales.map((locale) => words(locale).reasons[code]({ max: 0, ...values }));

/** One sentence of the catalogue in both languages, where a file was asked for. */
export const plainAnswer = (code: ReasonCode, status: number): Response => plain(said(code, {}), status);

const plain = (lines: string[], status: number) =>
  new Response(`${[...new Set(lines)].join('\n')}\n`, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(status === 429 || status === 503 ? { 'Retry-After': '60' } : {}),
    },
  });
