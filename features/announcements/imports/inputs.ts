import { setImmediate as turn } from 'node:timers/promises';
import { z } from 'zod';
import type { Reason } from '@/lib/rule-broken';
import { fromShanghai } from '@/lib/time';
import type { ReasonCode } from '@/messages/words';
import { columnInput, draftInput } from '../inputs';

export const importInput = z.object({ id: z.string().max(64) });

export const uploadInput = z.object({ file: z.instanceof(File, { error: 'sheetMissing' satisfies ReasonCode }) });

/** What an import brings of a text goes through the fields of the editor's form, and is cleaned like there. */
export const textInput = draftInput.pick({ title: true, source: true, summary: true, body: true });
export type TextInput = z.infer<typeof textInput>;

const address = columnInput.shape.slug.max(80, 'tooLong');

/** An instant with its zone, or a day (and a time) of the neighbourhood. */
const instant = z.string().transform((text, context) => {
  const local = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?$/.test(text);
  const at = local ? fromShanghai(text.length === 10 ? `${text} 00:00` : text) : new Date(text);
  if ((local || /T.*(Z|[+-]\d{2}:?\d{2})$/.test(text)) && !Number.isNaN(at.getTime())) return at;
  context.addIssue({ code: 'custom', message: 'cellNotDate' });
  return z.NEVER;
});

const itemInput = textInput.extend({
  column: address,
  community: z.string().max(60).nullish(),
  slug: address.optional(),
  publishedAt: instant.nullish(),
});
type Item = z.infer<typeof itemInput>;

const newColumn = columnInput.pick({ slug: true, name: true, nameEn: true });
export type NewColumn = z.infer<typeof newColumn>;

const named = z.object({ slug: z.string(), name: z.string(), nameEn: z.string().optional() });

/** Our own form (docs/operations.md). */
const ownForm = z.object({ columns: z.array(named).default([]), announcements: z.array(z.unknown()) });

/** The form of other systems' exports: posts with categories, as HTML or as paragraphs. */
const post = z
  .looseObject({
    category: z.string(),
    categoryName: z.string().optional(),
    excerpt: z.string().optional(),
    html: z.string().optional(),
    paragraphs: z.array(z.string()).optional(),
  })
  .transform(({ category, excerpt, html, paragraphs, ...rest }) => ({
    ...rest,
    column: category,
    summary: excerpt,
    body: html ?? paragraphs?.join('\n\n'),
  }));
const postsForm = z.object({ categories: z.array(named).default([]), posts: z.array(post) }).transform((file) => ({
  columns: [
    ...file.categories,
    ...file.posts.flatMap(({ column, categoryName: name }) => (name ? [{ slug: column, name, nameEn: column }] : [])),
  ],
  announcements: file.posts as unknown[],
}));

export type FileRead = { columns: Map<string, NewColumn>; items: Item[]; reasons: Reason[][] };

/** Reads a file of either form; null when it is neither. A text that is wrong has reasons in its place. */
export async function readItems(json: unknown, progress: (done: number) => void): Promise<FileRead | null> {
  const file = z.union([ownForm, postsForm]).safeParse(json);
  if (!file.success) return null;
  const columns = new Map<string, NewColumn>();
  for (const { slug, name, nameEn } of file.data.columns) {
    const column = newColumn.safeParse({ slug, name, nameEn: nameEn ?? slug });
    if (column.success && !columns.has(slug)) columns.set(slug, column.data);
  }
  const items: Item[] = [];
  const reasons: Reason[][] = [];
  for (const [at, one] of file.data.announcements.entries()) {
    const item = itemInput.safeParse(one);
    reasons.push(item.success ? [] : reasonsOf(item.error));
    items.push(item.success ? item.data : { title: '', source: '', summary: '', body: '', column: '' });
    progress(at + 1);
    if (at % 5 === 4) await turn();
  }
  return { columns, items, reasons };
}

/** The refusals of a schema as reasons, like those of a form. */
export const reasonsOf = (error: z.ZodError): Reason[] =>
  error.issues.map((issue) => ({
    code: issue.message as ReasonCode,
    field: issue.path.join('.'),
    values: { max: 'maximum' in issue ? Number(issue.maximum) : 0 },
  }));
