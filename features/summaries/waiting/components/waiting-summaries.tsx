import { WaitingList } from '@/components/ui/waiting-list';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listReturned, listToSign } from '../queries';

/** Summaries that the viewer may sign, and those that the viewer got back. */
export async function WaitingSummaries({ locale, viewer }: { locale: Locale; viewer: Staff }) {
  const { waiting } = words(locale).summaries;
  const [toSign, returned] = await Promise.all([listToSign(viewer), listReturned(viewer)]);
  return (
    <>
      <WaitingList
        label={waiting.toSign}
        items={toSign.map(({ id, title, submittedAt, submitter }) => ({
          href: href(locale, `/desk/summaries/${id}`),
          title,
          note: waiting.submitted(submitter ?? '', submittedAt ? formatInstant(locale, submittedAt) : ''),
        }))}
      />
      <WaitingList
        label={waiting.returned}
        items={returned.map(({ id, title, returnedBecause }) => ({
          href: href(locale, `/desk/summaries/${id}`),
          title,
          note: returnedBecause,
        }))}
      />
    </>
  );
}
