import { href, type Locale } from '@/lib/locale';
import type { Teaser } from '../queries';
import { Cover } from './cover';
import { TeaserMeta } from './teaser-meta';

type Props = { locale: Locale; teasers: Teaser[]; now: Date };

/** Titles only, for the side of the home page. */
export function TitleList({ locale, teasers, now }: Props) {
  return (
    <ul>
      {teasers.map((teaser) => (
        <li key={teaser.id} className="border-rule border-b py-3">
          <h3 className="font-hei font-medium text-body">
            <a href={href(locale, `/announcements/${teaser.slug}`)}>{teaser.title}</a>
          </h3>
          <TeaserMeta locale={locale} teaser={teaser} now={now} />
        </li>
      ))}
    </ul>
  );
}

/** Title, summary and picture, for the lists of columns and communities. */
export function TeaserList({ locale, teasers, now, showColumn = true }: Props & { showColumn?: boolean }) {
  return (
    <ul>
      {teasers.map((teaser) => (
        <li key={teaser.id} className="teaser">
          <h2 className="text-head">
            <a href={href(locale, `/announcements/${teaser.slug}`)}>{teaser.title}</a>
          </h2>
          <p>{teaser.summary}</p>
          <TeaserMeta locale={locale} teaser={teaser} now={now} showColumn={showColumn} />
          {teaser.cover && <Cover locale={locale} cover={teaser.cover} sizes="(min-width: 45rem) 255px, 92vw" />}
        </li>
      ))}
    </ul>
  );
}
