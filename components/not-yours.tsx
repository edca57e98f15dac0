import type { Locale } from '@/lib/locale';
import { refused } from '@/lib/page-facts';
import { words } from '@/messages/words';

/** The whole page for what the viewer's role does not cover; the front answers it with 403. */
export function NotYours({ locale }: { locale: Locale }) {
  refused();
  const { desk } = words(locale);
  return (
    <div className="max-w-[36em] py-10">
      <h1 className="text-title">{desk.notYoursTitle}</h1>
      <p className="mt-4">{desk.notYours}</p>
    </div>
  );
}
