import { Button } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { DeskSection } from '@/components/ui/desk-section';
import { Form, SubmitButton } from '@/components/ui/form';
import { StatusBadge } from '@/components/ui/status-badge';
import { grouped } from '@/features/certificates/rules';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { AfterEvent } from '../../afterwards/queries';
import { revokeCertificateAction } from '../actions';
import { type CertifiedLine, listLines } from '../queries';
import { mayCertify, mostAtOnce } from '../rules';

type Props = { locale: Locale; viewer: Staff; event: AfterEvent };

/** More than these would push what follows out of sight. */
const shownAtOnce = 12;

/** The certificates of those who came and are known by name: printed all at once, or one by one. */
export async function CertificatesDesk({ locale, viewer, event }: Props) {
  const text = words(locale).eventLedger.certificates;
  if (!mayCertify(viewer, event)) return null;
  const lines = event.status === 'held' ? await listLines(viewer, event) : [];
  const standing = lines.filter(({ revokedAt }) => revokedAt === null).length;
  const action = `/api/events/${event.number}/certificates?locale=${locale}`;
  return (
    <DeskSection title={text.title}>
      {event.status !== 'held' && <p className="text-soft">{text.notYet}</p>}
      {event.status === 'held' && lines.length === 0 && <p className="text-soft">{text.nobody}</p>}
      {lines.length > 0 && (
        <>
          <p className="mb-3 max-w-[46em] text-soft">{text.help}</p>
          {standing > 0 && (
            <form method="post" action={action} className="mb-4">
              <Button>{text.printAll(Math.min(standing, mostAtOnce))}</Button>
              {standing > mostAtOnce && <p className="mt-1 text-small text-soft">{text.tooMany(mostAtOnce)}</p>}
            </form>
          )}
          <details open={lines.length <= shownAtOnce}>
            <summary className="min-h-11 py-2">{text.each(lines.length)}</summary>
            <DataTable caption={text.title} head={Object.values(text.head)}>
              {lines.map((line) => (
                <Line key={line.id} locale={locale} line={line} action={action} />
              ))}
            </DataTable>
          </details>
        </>
      )}
    </DeskSection>
  );
}

function Line({ locale, line, action }: { locale: Locale; line: CertifiedLine; action: string }) {
  const { eventLedger, site } = words(locale);
  const text = eventLedger.certificates;
  return (
    <tr>
      <th scope="row" className="whitespace-nowrap">
        {line.masked}
      </th>
      <td className="whitespace-nowrap">{eventLedger.after.ways[line.way]}</td>
      <td className="whitespace-nowrap">
        {line.number ? (
          <a href={href(locale, `/certificates/${line.number}`)} className="-my-2 inline-block py-2 underline">
            {grouped(line.number)}
          </a>
        ) : (
          <span className="text-soft">{text.notIssued}</span>
        )}
      </td>
      <td>
        {line.revokedAt ? (
          <StatusBadge tone="red">{text.revoked}</StatusBadge>
        ) : (
          <span className="flex flex-wrap gap-x-2">
            <form method="post" action={action}>
              <input type="hidden" name="attendance" value={line.id} />
              <Button kind="quiet" aria-label={text.printOf(line.masked)}>
                {text.print}
              </Button>
            </form>
            {line.number && (
              <Form action={revokeCertificateAction} id={`revoke-${line.id}`} words={site.form}>
                <input type="hidden" name="attendanceId" value={line.id} />
                <SubmitButton kind="quiet" sending={site.sending} label={text.revokeOf(line.masked)}>
                  {text.revoke}
                </SubmitButton>
              </Form>
            )}
          </span>
        )}
      </td>
    </tr>
  );
}
