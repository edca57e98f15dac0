import { classNames } from '@/lib/class-names';
import type { Locale } from '@/lib/locale';
import { dayOf, formatDay } from '@/lib/time';
import { words } from '@/messages/words';
import type { Teaser } from '../queries';

type Props = { locale: Locale; teaser: Teaser; now: Date; showColumn?: boolean; className?: string };

/** Column, community and day of a text, in one quiet line. */
export function TeaserMeta({ locale, teaser, now, showColumn = true, className }: Props) {
  const { separator, whole } = words(locale).site;
  const english = locale === 'en';
  const community = teaser.community ? (english ? teaser.community.nameEn : teaser.community.name) : whole;
  return (
    <p className={classNames('text-small text-soft', className)}>
      {showColumn && (
        <span className="mr-2 font-semibold text-red">{english ? teaser.column.nameEn : teaser.column.name}</span>
      )}
      {community}
      {separator}
      <time dateTime={dayOf(teaser.publishedAt)}>{formatDay(locale, teaser.publishedAt, now)}</time>
    </p>
  );
}
