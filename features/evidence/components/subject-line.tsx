import { href, type Locale } from '@/lib/locale';
import { kindSaid, titleSaid } from '../spelled/queries';
import type { Subject } from '../subjects/rules';

type Props = { locale: Locale; subject: Subject; path: string | null };

/** A record in a line: its title, which opens it for those who may, its kind and its day. */
export function SubjectLine({ locale, subject, path }: Props) {
  const title = titleSaid(locale, subject);
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      {path ? (
        <a href={href(locale, path)} className="inline-flex min-h-11 items-center font-semibold">
          {title}
        </a>
      ) : (
        <span className="font-semibold">{title}</span>
      )}
      <span className="text-small text-soft">
        {kindSaid(locale, subject)} · {subject.day}
      </span>
    </p>
  );
}
