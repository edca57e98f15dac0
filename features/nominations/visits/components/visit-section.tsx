import { LinkButton } from '@/components/ui/button';
import { DeskSection } from '@/components/ui/desk-section';
import { StatusBadge } from '@/components/ui/status-badge';
import { may } from '@/features/accounts/rules';
import { href, type Locale } from '@/lib/locale';
import { formatDate, fromShanghai } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { NominationView } from '../../queries';
import { listVisits } from '../queries';

type Props = { locale: Locale; viewer: Viewer; nomination: NominationView };

/** Who went when, what they found, and who has signed. */
export async function VisitSection({ locale, viewer, nomination }: Props) {
  const { nominations, site } = words(locale);
  const text = nominations.desk;
  const visits = await listVisits(nomination.id);
  return (
    <DeskSection title={text.visits}>
      <p className="mb-3 text-soft">{text.visitsHelp}</p>
      {visits.length === 0 && <p>{text.noVisits}</p>}
      <ul>
        {visits.map((visit) => (
          <li key={visit.id} className="flex flex-wrap items-center gap-x-4 border-rule border-b py-2">
            <a href={href(locale, `/desk/visits/${visit.id}`)} className="inline-flex min-h-11 items-center underline">
              {text.visitOn(formatDate(locale, fromShanghai(`${visit.day} 00:00`)))}
            </a>
            <span className={visit.outcome === 'confirmed' ? 'text-jade' : 'text-red-ink'}>
              {nominations.visitOutcomes[visit.outcome]}
            </span>
            <StatusBadge tone={visit.confirmedAt ? 'jade' : 'gold'}>
              {visit.confirmedAt ? text.counts : text.countsNot}
            </StatusBadge>
            <span className="text-small text-soft">
              {visit.verifiers
                .map(({ name, signedAt }) => (signedAt ? text.signedBy : text.unsignedBy)(name ?? ''))
                .join(site.separator)}
            </span>
          </li>
        ))}
      </ul>
      {may(viewer, 'visit.write', nomination.communityId) && nomination.name && (
        <p className="mt-3">
          <LinkButton href={href(locale, `/desk/nominations/${nomination.id}/visit`)}>{text.writeVisit}</LinkButton>
        </p>
      )}
    </DeskSection>
  );
}
