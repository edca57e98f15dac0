import { DataTable } from '@/components/ui/data-table';
import { Form, SubmitButton } from '@/components/ui/form';
import { SectionHeading } from '@/components/ui/section-heading';
import type { Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { retryAction } from '../actions';
import { type JobRow, listFailedJobs, listWaitingJobs } from '../queries';

/** What the site does by itself: what was given up and can be tried again, and what comes next. */
export async function JobsDesk({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const { jobs: text } = words(locale);
  const [failed, waiting] = await Promise.all([listFailedJobs(viewer), listWaitingJobs(viewer)]);
  return (
    <>
      <h1 className="text-title">{text.title}</h1>
      <p className="mt-1 mb-6 text-soft">{text.help}</p>
      <SectionHeading title={text.failed} />
      {failed.length > 0 ? (
        <Failed locale={locale} rows={failed} />
      ) : (
        <p className="py-3 text-soft">{text.noneFailed}</p>
      )}
      <div className="mt-8">
        <SectionHeading title={text.waiting} />
        {waiting.length === 0 && <p className="py-3 text-soft">{text.noneWaiting}</p>}
        <ul>
          {waiting.map((job) => (
            <li key={job.id} className="flex flex-wrap justify-between gap-x-4 border-rule border-b py-2">
              <span>{text.kinds[job.kind]}</span>
              <span className="text-small text-soft">
                {job.attempts > 0
                  ? text.waitingNote(formatInstant(locale, job.runAt), job.attempts)
                  : formatInstant(locale, job.runAt)}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

function Failed({ locale, rows }: { locale: Locale; rows: JobRow[] }) {
  const { jobs: text, site } = words(locale);
  const { kind, runAt, attempts, fault } = text.head;
  return (
    <DataTable caption={text.failed} head={[kind, runAt, attempts, fault, text.retry]}>
      {rows.map((job) => (
        <tr key={job.id} id={job.id}>
          <th scope="row">{text.kinds[job.kind]}</th>
          <td className="whitespace-nowrap">{formatInstant(locale, job.runAt)}</td>
          <td>{job.attempts}</td>
          <td>
            <code>{job.lastError}</code>
          </td>
          <td>
            <Form id={job.id} action={retryAction} words={site.form}>
              <input type="hidden" name="id" value={job.id} />
              <SubmitButton kind="plain">{text.retry}</SubmitButton>
            </Form>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
