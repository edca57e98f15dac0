import { LinkButton } from '@/components/ui/button';
import { SectionHeading } from '@/components/ui/section-heading';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { getPortal } from '../../queries';

/** Where the end of the demonstration begins; nothing once it is over. */
export async function LeaveSection({ locale }: { locale: Locale }) {
  const { demonstration } = await getPortal();
  if (!demonstration) return null;
  const text = words(locale).pages.demonstration;
  return (
    <section className="mt-12 max-w-[46rem]">
      <SectionHeading title={text.title} />
      <p className="mt-3 mb-4">{text.help}</p>
      <LinkButton href={href(locale, '/desk/portal/leave')}>{text.open}</LinkButton>
    </section>
  );
}
