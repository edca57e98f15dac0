import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/button';
import { DeskSection, Facts } from '@/components/ui/desk-section';
import { Notice } from '@/components/ui/notice';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { PicturesDesk } from '../pictures/components/pictures-desk';
import { reasonsNotToPicture } from '../pictures/rules';
import type { EntryView as View } from '../queries';
import { detailShown, entryTitle, mayWrite, nameIn, reasonsNotToChange } from '../rules';
import { EntryActs } from './entry-acts';
import { EntryForm } from './entry-form';
import { Amounts, placeOf } from './entry-table';

type Props = { locale: Locale; viewer: Staff; view: View; now: Date };

/** One entry: what it says, its pictures, and what may still be done with it. */
export async function EntryView({ locale, viewer, view, now }: Props) {
  const { entry, ledger, closed } = view;
  const text = words(locale).ledgers;
  const path = `/desk/ledgers/${ledger.name}`;
  const may = mayWrite(viewer, ledger, entry.communityId);
  const mayChange = reasonsNotToChange(viewer, ledger, entry, { closed }).length === 0;
  return (
    <div className="max-w-[52rem]">
      <BackLink href={href(locale, path)}>{nameIn(locale, ledger.title)}</BackLink>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
        <h1 className="text-title">{entryTitle(ledger, entry)}</h1>
        {may && <LinkButton href={href(locale, `${path}/new`)}>{text.entry.another}</LinkButton>}
      </div>
      <State locale={locale} view={view} />
      <EntryFacts locale={locale} view={view} />
      {ledger.pictures && (
        <PicturesDesk
          locale={locale}
          ledger={ledger}
          entry={entry}
          mayAdd={reasonsNotToPicture(viewer, ledger, entry).length === 0}
          mayRemove={!closed}
        />
      )}
      {mayChange && (
        <DeskSection title={text.entry.change}>
          <EntryForm locale={locale} viewer={viewer} ledger={ledger} entry={entry} now={now} />
        </DeskSection>
      )}
      <EntryActs locale={locale} viewer={viewer} view={view} />
    </div>
  );
}

function State({ locale, view: { entry, ledger, closed, reversedBy } }: Pick<Props, 'locale' | 'view'>) {
  const text = words(locale).ledgers;
  const other = entry.reversesId ?? reversedBy;
  return (
    <>
      {entry.removedAt && (
        <Notice>
          <p className="font-semibold">{text.removed}</p>
          <p>{entry.because}</p>
        </Notice>
      )}
      {ledger.source && (
        <Notice>
          <p>{text.entry.source(nameIn(locale, ledger.source))}</p>
        </Notice>
      )}
      {other && (
        <Notice tone="gold">
          <p className="font-semibold">{entry.reversesId ? text.reversal : text.reversed}</p>
          {entry.reversesId && <p>{entry.because}</p>}
          <a href={href(locale, `/desk/ledgers/entries/${other}`)} className="underline">
            {entry.reversesId ? text.entry.reversalOf : text.entry.reversedBy}
          </a>
        </Notice>
      )}
      {closed && !ledger.source && !other && !entry.removedAt && <p className="mb-3 text-soft">{text.entry.closed}</p>}
    </>
  );
}

function EntryFacts({ locale, view: { entry, ledger } }: Pick<Props, 'locale' | 'view'>) {
  const text = words(locale).ledgers;
  const category = ledger.categories?.options[entry.category];
  const happened = entry.details.happened;
  const facts: Parameters<typeof Facts>[0]['facts'] = [
    [
      nameIn(locale, ledger.day),
      typeof happened === 'string' ? `${entry.day}（${text.happened(happened)}）` : entry.day,
    ],
  ];
  if (ledger.categories)
    facts.push([nameIn(locale, ledger.categories.name), category && nameIn(locale, category.name)]);
  if (ledger.place) facts.push([nameIn(locale, ledger.place.name), entry.place]);
  if (ledger.quantity)
    facts.push([nameIn(locale, ledger.quantity.name), <Amounts key="a" locale={locale} row={entry} />]);
  if (ledger.people && entry.people !== null) facts.push([nameIn(locale, ledger.people), entry.people]);
  for (const [name, field] of Object.entries(ledger.fields)) {
    const shown = detailShown(locale, field, entry.details[name]);
    if (shown) facts.push([nameIn(locale, field.name), shown]);
  }
  facts.push([text.head.community, [placeOf(locale, entry), entry.grid].filter(Boolean).join(' · ')]);
  if (entry.campaign) facts.push([text.head.campaign, entry.campaign]);
  facts.push([
    text.entry.enteredBy,
    text.entry.enteredOf(entry.enteredBy ?? words(locale).audit.actors.system, formatInstant(locale, entry.enteredAt)),
  ]);
  return <Facts facts={facts} />;
}
