import type { Locale } from '@/lib/locale';
import { formatDate } from '@/lib/time';
import { words } from '@/messages/words';
import type { Slip } from '../queries';
import { numberOf } from '../rules';
import { SlipContact } from './slip-contact';

/** One slip as it is printed and cut out. It is Chinese, whichever language the desk is used in. */
export function SlipPaper({ locale, slip }: { locale: Locale; slip: Slip }) {
  const paper = words('zh-CN');
  const { slips: text } = paper.outbox;
  const { about } = slip;
  return (
    <li lang="zh-CN" className="slip border border-ink bg-card p-5">
      <p className="flex justify-between gap-4 text-small">
        <span>
          {text.contact}{' '}
          {slip.contact === 'held' ? (
            <SlipContact id={slip.id} hidden={words(locale).outbox.slips.hidden} />
          ) : (
            text.destroyed
          )}
        </span>
        <span className="whitespace-nowrap font-song">{numberOf(slip.id)}</span>
      </p>
      <p className="mt-3">{text.greeting}</p>
      {about && <p className="indent-8">{text.body(formatDate('zh-CN', about.toldAt), about.page)}</p>}
      {about && <p className="mt-1 indent-8 font-semibold">{about.answer}</p>}
      <p className="mt-3 text-right">
        {text.signed(slip.community ?? paper.site.whole, formatDate('zh-CN', slip.createdAt))}
      </p>
    </li>
  );
}
