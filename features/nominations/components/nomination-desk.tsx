import { Missing } from '@/components/missing';
import { BackLink } from '@/components/ui/back-link';
import { DeskSection } from '@/components/ui/desk-section';
import { StatusBadge } from '@/components/ui/status-badge';
import { href, type Locale } from '@/lib/locale';
import { shownNumber } from '@/lib/receipts';
import { formatDate } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listCluesOf } from '../clues/queries';
import { ConsentSection } from '../consents/components/consent-section';
import { FormSection } from '../forms/components/form-section';
import { OpinionSection } from '../forms/components/opinion-section';
import { PictureSection } from '../forms/components/picture-section';
import { getNomination } from '../queries';
import { VisitSection } from '../visits/components/visit-section';
import { NominationActs } from './nomination-acts';
import { NominationBadge } from './nominations-desk';
import { WhatIsMissing } from './what-is-missing';

/** One nomination: what is missing, what is there, and what can be done now. */
export async function NominationDesk({ locale, viewer, id }: { locale: Locale; viewer: Viewer; id: string }) {
  const { nominations, clues } = words(locale);
  const text = nominations.desk;
  const now = new Date();
  const nomination = await getNomination(viewer, id, now);
  if (!nomination) return <Missing locale={locale} />;
  const of = { locale, viewer, nomination };
  return (
    <div className="max-w-[60rem]">
      <BackLink href={href(locale, '/desk/nominations')}>{text.back}</BackLink>
      <h1 className="text-title">{nomination.name ?? nominations.someone}</h1>
      <p className="mt-2 flex flex-wrap items-center gap-x-4 text-note text-soft">
        <NominationBadge locale={locale} status={nomination.status} />
        {nomination.secret && <StatusBadge tone="gold">{text.secret}</StatusBadge>}
        <span>{nominations.categories[nomination.category]}</span>
        <span>{locale === 'en' ? nomination.communityEn : nomination.community}</span>
        <span>{shownNumber(nomination.number)}</span>
        <span>{formatDate(locale, nomination.statusAt)}</span>
      </p>
      {nomination.declineReason && (
        <p className="mt-3">
          {text.declined}
          {nominations.declineReasons[nomination.declineReason]}
        </p>
      )}
      <WhatIsMissing {...of} now={now} />
      <FormSection {...of} />
      <PictureSection {...of} />
      <VisitSection {...of} />
      <OpinionSection {...of} />
      <ConsentSection {...of} />
      <DeskSection title={text.clues}>
        <ul>
          {(await listCluesOf(id)).map((clue) => (
            <li key={clue.id} className="flex flex-wrap gap-x-4 border-rule border-b py-2">
              <a href={href(locale, `/desk/clues/${clue.id}`)} className="underline">
                {shownNumber(clue.number)}
              </a>
              <span>{nominations.channels[clue.channel]}</span>
              <span>{clues.statuses[clue.status]}</span>
              <span className="text-soft">{formatDate(locale, clue.receivedAt)}</span>
            </li>
          ))}
        </ul>
      </DeskSection>
      <NominationActs {...of} />
    </div>
  );
}
