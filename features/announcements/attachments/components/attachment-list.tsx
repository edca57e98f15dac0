import { SectionHeading } from '@/components/ui/section-heading';
import { sizeOf } from '@/features/media/rules';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { type Attachment, attachmentAddress } from '../rules';

/** What belongs to a text besides its words, each with its kind and size. */
export function AttachmentList({ locale, attachments }: { locale: Locale; attachments: Attachment[] }) {
  const { announcements } = words(locale);
  if (attachments.length === 0) return null;
  return (
    <section className="mt-8">
      <SectionHeading title={announcements.attachments} />
      <ul>
        {attachments.map((attachment) => (
          <li key={attachment.id} className="border-rule border-b">
            <a
              href={attachmentAddress(attachment)}
              className="flex min-h-11 flex-wrap items-baseline gap-x-4 py-2.5 in-data-[view=elder]:py-4"
            >
              <span className="text-red-ink underline">{attachment.name}</span>
              <span className="text-small text-soft">
                {announcements.attachmentKinds[attachment.format]} {sizeOf(attachment.bytes)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
