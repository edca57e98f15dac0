import { type Unit, unitSteps } from '@/db/schema/ledgers.values';
import { locales } from '@/lib/locale';
import { words } from '@/messages/words';
import type { Dashboard } from '../compared/queries';
import type { WhatWasDone } from '../public/queries';
import { fewestPeople } from '../public/rules';
import { type Figure, figureName } from '../rules';

type InBoth = Record<(typeof locales)[number], string>;
const inBoth = (say: (locale: (typeof locales)[number]) => string) =>
  Object.fromEntries(locales.map((locale) => [locale, say(locale)])) as InBoth;

const facts = (figure: Pick<Figure, 'name' | 'group' | 'unit' | 'title'>) => ({
  name: figure.name,
  group: figure.group,
  title: inBoth((locale) => figureName(locale, figure)),
  unit: figure.unit,
  unitNames: inBoth((locale) => words(locale).figures.units[figure.unit]),
});

const inUnit = (count: number, unit: Unit) => count / unitSteps[unit];

/** The dashboard as programs of staff read it: numbers in their units, every key always there. */
export function dashboardAnswer({ period, before, community, figures }: Dashboard, now: Date) {
  return {
    period: { name: period.name, from: period.from, to: period.to },
    before,
    community: community && {
      slug: community.slug,
      name: { 'zh-CN': community.name, en: community.nameEn },
    },
    dataTime: now.toISOString(),
    figures: figures.map(({ count, before, target, ...figure }) => ({
      ...facts(figure),
      value: inUnit(count, figure.unit),
      before: inUnit(before, figure.unit),
      target: target === null ? null : inUnit(target, figure.unit),
    })),
  };
}

/** What everybody may know, as programs read it. `value` is null where it is of fewer people than `fewerThan`. */
export function publicAnswer({ period, figures }: WhatWasDone, now: Date) {
  return {
    period: { name: period.name, from: period.from, to: period.to },
    dataTime: now.toISOString(),
    figures: figures.map(({ count, ...figure }) => ({
      ...facts(figure),
      title: inBoth((locale) => words(locale).figures.public.names[figure.name]),
      value: count === null ? null : inUnit(count, figure.unit),
      fewerThan: count === null ? fewestPeople : null,
    })),
  };
}
