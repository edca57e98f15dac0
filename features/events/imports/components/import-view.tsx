import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { Form, SubmitButton } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { BadCells } from '@/features/announcements/imports/components/bad-cells';
import { ListAgain } from '@/features/announcements/imports/components/list-again';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { discardUploadAction, importAction } from '../actions';
import { eventSheetOf, type Import } from '../queries';

type Props = { locale: Locale; viewer: Staff; found: Import };

/** One uploaded register: every cell that is wrong, what would be imported, or that it is done. */
export async function ImportView({ locale, viewer, found }: Props) {
  const { eventLedger, imports, site } = words(locale);
  const text = eventLedger.imports;
  const back = <BackLink href={href(locale, '/desk/events/ledger/import')}>{text.title}</BackLink>;
  if (found.status === 'done') {
    return (
      <>
        {back}
        <h1 className="text-title">{text.finished(found.total)}</h1>
        <Notice tone="jade" status>
          <p>{text.finishedHelp}</p>
        </Notice>
        <LinkButton kind="primary" href={href(locale, '/desk/events/ledger')}>
          {text.toLedger}
        </LinkButton>
      </>
    );
  }
  return (
    <>
      {back}
      <h1 className="text-title">{text.found(found.total)}</h1>
      {found.badCount > 0 ? (
        <>
          <Notice>
            <p>{imports.wrong(found.badCount)}</p>
          </Notice>
          <BadCells locale={locale} sheet={await eventSheetOf(viewer)} bad={found.bad} count={found.badCount} />
        </>
      ) : (
        <Notice tone="jade">
          <p>{text.allGood}</p>
        </Notice>
      )}
      {found.ignored.length > 0 && (
        <p className="my-3 text-soft">{imports.ignored(found.ignored.join(site.separator))}</p>
      )}
      <Choices locale={locale} found={found} />
      {found.badCount === 0 && <Preview locale={locale} found={found} />}
    </>
  );
}

function Choices({ locale, found }: Omit<Props, 'viewer'>) {
  const { eventLedger, site } = words(locale);
  return (
    <div className="my-6 flex flex-wrap items-center gap-4">
      {found.badCount === 0 && (
        <Form action={importAction} id="start" words={site.form}>
          <input type="hidden" name="id" value={found.id} />
          <SubmitButton sending={site.sending}>{eventLedger.imports.confirm(found.total)}</SubmitButton>
        </Form>
      )}
      <ListAgain
        locale={locale}
        id={found.id}
        again={found.badCount > 0 ? '/desk/events/ledger/import' : undefined}
        discard={discardUploadAction}
      />
    </div>
  );
}

function Preview({ locale, found }: Omit<Props, 'viewer'>) {
  const { eventLedger } = words(locale);
  const { title, startsAt, venue, community } = eventLedger.sheet.head;
  const caption = eventLedger.imports.preview(found.preview.length);
  return (
    <section>
      <h2 className="mb-2 text-head">{caption}</h2>
      <DataTable caption={caption} head={[title, startsAt, venue, community]}>
        {found.preview.map((event) => (
          <tr key={`${event.community} ${event.publishedAt} ${event.title}`}>
            <th scope="row" className="min-w-48 font-semibold">
              {event.title}
            </th>
            <td className="whitespace-nowrap">
              {event.publishedAt && formatInstant(locale, new Date(event.publishedAt))}
            </td>
            <td className="min-w-32">{event.column}</td>
            <td className="whitespace-nowrap">{event.community}</td>
          </tr>
        ))}
      </DataTable>
    </section>
  );
}
