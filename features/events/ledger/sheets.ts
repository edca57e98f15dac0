import { audiences, eventKinds, virtues } from '@/db/schema/events.values';
import { choiceColumn, dateColumn, numberColumn, textColumn } from '@/lib/spreadsheets/columns';
import { allPages, exportedList, exportPageSize } from '@/lib/spreadsheets/export';
import { defineSheet } from '@/lib/spreadsheets/sheet';
import { type Words, words } from '@/messages/words';
import { ledgerFilter } from './inputs';
import { listLedger } from './queries';

type Head = keyof Words['eventLedger']['sheet']['head'];

/** The header of a column, the same in the export and in the template of the import, so that either reads the other. */
export const head =
  (key: Head) =>
  ({ eventLedger }: Words): string =>
    eventLedger.sheet.head[key];

/** The names of a choice in both languages. */
const both = (name: (text: Words['eventLedger']) => string): string[] => [
  name(words('zh-CN').eventLedger),
  name(words('en').eventLedger),
];

export const kindOptions = eventKinds.map((kind): [typeof kind, string[]] => [kind, both(({ kinds }) => kinds[kind])]);
export const virtueOptions = virtues.map((virtue): [typeof virtue, string[]] => [
  virtue,
  both((text) => text.virtues[virtue]),
]);
export const audienceOptions = audiences.map((audience): [typeof audience, string[]] => [
  audience,
  both((text) => text.audiences[audience]),
]);

const most = 10_000;
const text = (key: Head, width = 20) => textColumn({ header: head(key), max: 2_000, width });
const number = (key: Head) => numberColumn({ header: head(key), max: 1_000_000, width: 10 });

const sheet = defineSheet({
  name: ({ eventLedger }) => eventLedger.sheet.name,
  maxRows: most,
  columns: {
    community: text('community', 16),
    kind: choiceColumn({ header: head('kind'), options: kindOptions, width: 12 }),
    session: number('session'),
    number: text('number', 12),
    startsAt: dateColumn({ header: head('startsAt') }),
    endsAt: dateColumn({ header: head('endsAt') }),
    venue: text('venue'),
    title: text('title', 30),
    virtue: choiceColumn({ header: head('virtue'), options: virtueOptions, width: 12 }),
    host: text('host', 14),
    speakers: text('speakers', 30),
    audience: choiceColumn({ header: head('audience'), options: audienceOptions, width: 12 }),
    expected: number('expected'),
    attendance: number('attendance'),
    steps: text('steps', 40),
    pictures: number('pictures'),
    reported: text('reported', 30),
    reflections: number('reflections'),
    gift: text('gift', 14),
    responsible: text('responsible', 12),
  },
});

/** The register as a file, in the office's columns, under the filter of its page. */
export const eventsExport = exportedList({
  sheet,
  filter: ledgerFilter,
  async *pages(viewer, filter, locale) {
    const { ledger, speakerKinds } = words(locale).eventLedger;
    const load = (before: string | undefined) =>
      listLedger(viewer, { ...filter, ...(before ? { before } : {}) }, exportPageSize);
    for await (const rows of allPages(load)) {
      yield rows.map((row) => ({
        ...row,
        community: locale === 'en' ? row.communityEn : row.community,
        speakers: row.speakers.map(({ name, kind }) => ledger.speaker(name, speakerKinds[kind])).join('、'),
        steps: row.steps.join(' → '),
        reported: row.reportedAt.split(/\s+/).join(' '),
        gift: row.gifts.join('、'),
      }));
    }
  },
});
