import 'server-only';
import { write } from '@/db/client';
import { record } from '@/db/record';
import { type Act, may } from '@/features/accounts/rules';
import type { Locale } from '@/lib/locale';
import { RuleBroken, refuse } from '@/lib/rule-broken';
import type { ExportedList } from '@/lib/spreadsheets/export';
import { writeSheet } from '@/lib/spreadsheets/sheet';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';

type Asked = { name: string; act: Act; list: ExportedList; posted: Record<string, unknown> };

/**
 * A file of all rows of a list that the viewer may see under a filter. That it was made is recorded before it is handed
 * out: who, which list, how many rows, and by which filters, but not what was looked for.
 */
export async function exportList(
  viewer: Viewer,
  { name, act, list, posted }: Asked,
  locale: Locale,
  now: Date,
): Promise<{ name: string; content: Uint8Array }> {
  if (!may(viewer, act)) refuse('notYours');
  const { before: _, after: __, ...asked } = list.filter.parse(posted) as Record<string, unknown>;
  const most = list.sheet.maxRows;
  let rows = 0;
  async function* counted() {
    for await (const page of list.pages(viewer, asked, locale)) {
      rows += page.length;
      if (rows > most) throw new RuleBroken([{ code: 'listTooLong', values: { max: most } }]);
      yield page;
    }
  }
  const content = await writeSheet(list.sheet, locale, counted());
  const filters = Object.keys(asked).filter((key) => asked[key] !== undefined);
  await write(viewer, (tx) => record(tx, 'list.exported', { type: 'list', id: name }, { rows, filters }), now);
  return { name: `${list.sheet.name(words(locale))}-${dayOf(now)}`, content };
}
