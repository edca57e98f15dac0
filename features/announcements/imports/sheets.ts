import { choiceColumn, dateColumn, textColumn } from '@/lib/spreadsheets/columns';
import { defineSheet } from '@/lib/spreadsheets/sheet';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { Column } from '../columns/queries';
import { summaryMax, titleMax } from '../inputs';
import { mayEdit } from '../rules';

type Place = { id: string; name: string; nameEn: string };

const wholeSubDistrict = 'whole';
const bothNames = (column: { name: string; nameEn: string }) => [column.name, column.nameEn];

/** The office's list of announcements to import: the columns there are, and the communities that the viewer writes for. */
export function importSheet(viewer: Viewer, columns: Column[], communities: Place[]) {
  const places = communities.filter(({ id }) => mayEdit(viewer, { communityId: id }));
  const whole: [string, string[]][] = mayEdit(viewer, { communityId: null })
    ? [[wholeSubDistrict, [words('zh-CN').site.whole, words('en').site.whole]]]
    : [];
  return defineSheet({
    name: ({ imports }) => imports.sheet,
    maxRows: 2_000,
    columns: {
      title: textColumn({ header: ({ imports }) => imports.head.title, required: true, max: titleMax, width: 40 }),
      column: choiceColumn({
        header: ({ imports }) => imports.head.column,
        required: true,
        options: columns.map((column) => [column.id, bothNames(column)]),
      }),
      community: choiceColumn({
        header: ({ imports }) => imports.head.community,
        hint: ({ imports }) => imports.hint.community,
        options: [...whole, ...places.map((place): [string, string[]] => [place.id, bothNames(place)])],
      }),
      source: textColumn({ header: ({ imports }) => imports.head.source, max: 40, width: 20 }),
      summary: textColumn({
        header: ({ imports }) => imports.head.summary,
        hint: ({ imports }) => imports.hint.summary,
        max: summaryMax,
        width: 40,
      }),
      body: textColumn({
        header: ({ imports }) => imports.head.body,
        hint: ({ imports }) => imports.hint.body,
        required: true,
        max: 32_767,
        width: 80,
      }),
      published: choiceColumn({
        header: ({ imports }) => imports.head.published,
        hint: ({ imports }) => imports.hint.published,
        options: (['published', 'draft'] as const).map((status) => [
          status,
          [words('zh-CN').announcements.status[status], words('en').announcements.status[status]],
        ]),
      }),
      publishedAt: dateColumn({
        header: ({ imports }) => imports.head.publishedAt,
        hint: ({ imports }) => imports.hint.publishedAt,
      }),
    },
  });
}
export type ImportSheet = ReturnType<typeof importSheet>;

/** The community of a row: the one that is named, the whole sub-district, or where the viewer belongs. */
export function communityOf(viewer: Viewer, chosen: string | null): string | null {
  if (chosen === wholeSubDistrict) return null;
  return chosen ?? (viewer.kind === 'staff' ? viewer.communityId : null);
}
