import { DataTable } from '@/components/ui/data-table';
import { Form, Shown, SubmitButton } from '@/components/ui/form';
import { SectionHeading } from '@/components/ui/section-heading';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { handLinkAction } from '../actions';
import { listLinkRequests } from '../queries';

/**
 * Who waits for a link. One form around all of them, standing there even when nobody waits: a link that was just made is
 * shown in it, also without scripts, when its row is gone from the list.
 */
export async function LinkRequests({ locale, viewer }: { locale: Locale; viewer: Staff }) {
  const { site, accounts } = words(locale);
  const text = accounts.staff;
  const requests = await listLinkRequests(viewer);
  return (
    <section className="mt-12">
      <SectionHeading title={text.requests} />
      <Form action={handLinkAction} id="requests" words={site.form}>
        <Shown name="link" label={text.linkShown} />
        {requests.length === 0 ? (
          <p className="py-3 text-soft">{text.noRequests}</p>
        ) : (
          <>
            <p className="py-3 text-soft">{text.requestsHelp}</p>
            <DataTable caption={text.requests} head={Object.values(text.requestColumns)}>
              {requests.map((request) => (
                <tr key={request.id}>
                  <th scope="row" className="whitespace-nowrap">
                    <a
                      href={href(locale, `/desk/people/${request.accountId}`)}
                      className="inline-flex min-h-11 items-center font-semibold underline"
                    >
                      {request.name}
                    </a>
                  </th>
                  <td className="whitespace-nowrap align-middle!">{request.contact}</td>
                  <td className="whitespace-nowrap align-middle!">{formatInstant(locale, request.askedAt)}</td>
                  <td className="whitespace-nowrap align-middle!">
                    <SubmitButton kind="plain" name="id" value={request.accountId}>
                      {text.makeLink(request.name)}
                    </SubmitButton>
                  </td>
                </tr>
              ))}
            </DataTable>
          </>
        )}
      </Form>
    </section>
  );
}
