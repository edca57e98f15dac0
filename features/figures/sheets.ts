import { unitSteps } from '@/db/schema/ledgers.values';
import { dateColumn, dayColumn, numberColumn, textColumn } from '@/lib/spreadsheets/columns';
import { exportedList } from '@/lib/spreadsheets/export';
import { defineSheet } from '@/lib/spreadsheets/sheet';
import { type Words, words } from '@/messages/words';
import { getDashboard } from './compared/queries';
import { figureFilter } from './inputs';
import { figureName } from './rules';

type Head = keyof Words['figures']['sheet']['head'];

const head =
  (key: Head) =>
  ({ figures }: Words): string =>
    figures.sheet.head[key];
const text = (key: Head, width: number) => textColumn({ header: head(key), max: 200, width });
const number = (key: Head) => numberColumn({ header: head(key), max: Number.MAX_SAFE_INTEGER, width: 12 });
const day = (key: Head) => dayColumn({ header: head(key) });

const sheet = defineSheet({
  name: ({ figures }) => figures.sheet.name,
  maxRows: 10_000,
  columns: {
    name: text('name', 36),
    group: text('group', 14),
    count: number('count'),
    unit: text('unit', 10),
    before: number('before'),
    target: number('target'),
    from: day('from'),
    to: day('to'),
    beforeFrom: day('beforeFrom'),
    beforeTo: day('beforeTo'),
    community: text('community', 16),
    dataTime: dateColumn({ header: head('dataTime') }),
  },
});

/** The dashboard as a file: one figure a row, with the days of which its numbers are. */
export const figuresExport = exportedList({
  sheet,
  filter: figureFilter,
  async *pages(viewer, filter, locale) {
    const now = new Date();
    const dashboard = await getDashboard(viewer, filter, now);
    if (!dashboard) return;
    const { figures: catalogue } = words(locale);
    const { period, before, community, figures } = dashboard;
    const place = community && (locale === 'en' ? community.nameEn : community.name);
    yield figures.map((figure) => ({
      name: figureName(locale, figure),
      group: catalogue.groups[figure.group],
      count: figure.count / unitSteps[figure.unit],
      unit: catalogue.units[figure.unit],
      before: figure.before / unitSteps[figure.unit],
      target: figure.target === null ? null : figure.target / unitSteps[figure.unit],
      ...{ from: period.from, to: period.to, beforeFrom: before.from, beforeTo: before.to },
      community: place ?? catalogue.everywhere,
      dataTime: now,
    }));
  },
});
