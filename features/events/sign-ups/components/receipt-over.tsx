import { LinkButton } from '@/components/ui/button';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';

/** What stands where a link opens no receipt: made up, somebody else's, or too old. `why`: what the code at the door met. */
export function ReceiptOver({ locale, why }: { locale: Locale; why: string | undefined }) {
  const { mine } = words(locale).events;
  const sentence = { wrong: mine.wrongText, often: mine.oftenText }[why ?? ''] ?? mine.overText;
  return (
    <div className="mx-auto max-w-[36rem] pt-8">
      <h1 className="text-title">{mine.over}</h1>
      <p className="mt-3">{sentence}</p>
      <p className="mt-5 flex flex-wrap gap-3">
        <LinkButton kind="primary" href={href(locale, '/nominations/follow')}>
          {mine.enter}
        </LinkButton>
        <LinkButton href={href(locale, '/events')}>{mine.toEvents}</LinkButton>
      </p>
    </div>
  );
}
