import { Missing } from '@/components/missing';
import { BackLink } from '@/components/ui/back-link';
import { Facts } from '@/components/ui/desk-section';
import { Form, SubmitButton } from '@/components/ui/form';
import { may } from '@/features/accounts/rules';
import { href, type Locale } from '@/lib/locale';
import { formatDate, formatInstant, fromShanghai } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { signVisitAction } from '../actions';
import { getVisit } from '../queries';
import { reasonsNotToSign } from '../rules';

/** A report as those who went and those who work on it read it, with the signatures. */
export async function VisitDesk({ locale, viewer, id }: { locale: Locale; viewer: Viewer; id: string }) {
  const { nominations, site } = words(locale);
  const text = nominations.visit;
  const visit = await getVisit(viewer, id, new Date());
  if (!visit) return <Missing locale={locale} />;
  const { report } = visit;
  return (
    <div className="max-w-[46rem]">
      {may(viewer, 'nomination.read', visit.communityId) && (
        <BackLink href={href(locale, `/desk/nominations/${visit.nominationId}`)}>{text.back}</BackLink>
      )}
      <h1 className="mb-4 text-title">{text.forName(visit.name ?? nominations.someone)}</h1>
      <Facts
        facts={[
          [text.day, formatDate(locale, fromShanghai(`${visit.day} 00:00`))],
          [text.outcome, nominations.visitOutcomes[visit.outcome]],
          ...(report
            ? ([
                [text.place, report.place],
                [text.asked, report.asked],
                [
                  text.conclusion,
                  <span key="conclusion" className="whitespace-pre-wrap">
                    {report.conclusion}
                  </span>,
                ],
              ] as [string, React.ReactNode][])
            : []),
        ]}
      />
      {!report && <p className="mt-4">{text.gone}</p>}
      <ul className="mt-5">
        {visit.verifiers.map(({ accountId, name, signedAt }) => (
          <li key={accountId} className={signedAt ? 'text-jade' : 'text-soft'}>
            {signedAt ? text.signedAt(name ?? '', formatInstant(locale, signedAt)) : text.notSigned(name ?? '')}
          </li>
        ))}
      </ul>
      {reasonsNotToSign(viewer, visit.verifiers).length === 0 && (
        <Form action={signVisitAction} words={site.form} className="mt-5">
          <input type="hidden" name="visitId" value={id} />
          <SubmitButton sending={site.sending}>{text.sign}</SubmitButton>
        </Form>
      )}
    </div>
  );
}
