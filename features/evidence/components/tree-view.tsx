import { EmptyState } from '@/components/ui/empty-state';
import type { Part } from '@/db/schema/evidence.values';
import type { Community } from '@/features/communities/queries';
import { classNames } from '@/lib/class-names';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { EditionFilter } from '../inputs';
import type { Indicator, TreeRow } from '../queries';
import { indicatorPath } from '../rules';
import { partSaid } from '../spelled/queries';
import { shownRows } from '../tree/rules';
import { LightBadge } from './light-badge';

type Props = { locale: Locale; rows: TreeRow[]; place: Community | null; light: EditionFilter['light'] };

const indents = ['', '', 'md:pl-6', 'md:pl-12', 'md:pl-18', 'md:pl-24'];

/** The tree in its order; each smallest item opens its evidence. Of a filter those above stay, so that each has its place. */
export function TreeView({ locale, rows, place, light }: Props) {
  const { evidence: text } = words(locale);
  const shown = shownRows(rows, light);
  if (shown.length === 0) {
    const isDone = light !== undefined && light !== 'green';
    return isDone ? (
      <EmptyState title={text.nothingMissing}>{text.nothingMissingText}</EmptyState>
    ) : (
      <EmptyState title={text.nothingHere}>{text.nothingHereText}</EmptyState>
    );
  }
  return (
    <ul className="max-w-[60rem]">
      {shown.map((row) => (
        <li key={row.indicator.id} className={classNames('border-rule border-b py-2', indents[row.indicator.depth])}>
          {row.leaf ? (
            <Leaf locale={locale} row={row} place={place} />
          ) : (
            <p className="font-semibold">
              {row.indicator.code} {row.indicator.text}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Leaf({ locale, row: { indicator, leaf }, place }: { locale: Locale; row: TreeRow; place: Community | null }) {
  const { evidence: text } = words(locale);
  const at = place ? `?community=${place.slug}` : '';
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4">
      <div className="min-w-0 flex-1 basis-64">
        <a href={href(locale, `${indicatorPath(indicator.id)}${at}`)} className="inline-flex min-h-11 items-center">
          <span>
            <span className="whitespace-nowrap font-semibold">{indicator.code}</span> {indicator.text}
          </span>
        </a>
        <p className="flex flex-wrap gap-x-4 text-small text-soft">
          <span>{[text.methods[indicator.method], indicator.owner].filter(Boolean).join(' · ')}</span>
          {leaf && <Parts locale={locale} indicator={indicator} parts={leaf.parts} />}
        </p>
      </div>
      {leaf && <LightBadge locale={locale} light={leaf.light} />}
    </div>
  );
}

function Parts({ locale, indicator, parts }: { locale: Locale; indicator: Indicator; parts: Part[] }) {
  return parts.map((part) => {
    const { name, had, need } = partSaid(locale, indicator, part);
    return (
      <span key={part.part} className={part.had < part.need ? 'text-red-ink' : undefined}>
        {name} {had}/{need}
      </span>
    );
  });
}
