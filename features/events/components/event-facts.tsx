import type { ReactNode } from 'react';
import { StoredPicture } from '@/features/media/components/stored-picture';
import { lunarDay } from '@/lib/calendar';
import { href, type Locale } from '@/lib/locale';
import { formatSpan, formatWholeDay } from '@/lib/time';
import { words } from '@/messages/words';
import type { EventView } from '../details/queries';
import { TearOff } from './tear-off';

type Props = { locale: Locale; view: EventView };

/** When, where, and who: what stands on the invitation. */
export function EventFacts({ locale, view }: Props) {
  const { events: text, site } = words(locale);
  const { event, venue, community, series, speakers } = view;
  const english = locale === 'en';
  const communityName = english ? community.nameEn : community.name;
  return (
    <div className="my-5 flex gap-5 border-ink border-t-2 border-b bg-card px-5 py-4">
      <div className="max-md:hidden">
        <TearOff locale={locale} at={event.startsAt} muted={event.status === 'cancelled'} />
      </div>
      <dl className="grid min-w-0 grow gap-x-6 md:grid-cols-[auto_1fr] md:gap-y-2">
        <Fact name={text.view.when}>
          <b>{formatWholeDay(locale, event.startsAt)}</b>
          <b className="ml-2 whitespace-nowrap">{formatSpan(locale, event.startsAt, event.endsAt)}</b>
          <span lang="zh-CN" className="block text-note text-soft">
            {lunarOf(event.startsAt)}
          </span>
        </Fact>
        <Fact name={text.view.where}>
          <b>{venue.name}</b>
          <span className="block">{venue.address}</span>
        </Fact>
        {venue.directions && <Fact name={text.view.directions}>{venue.directions}</Fact>}
        <Fact name={text.view.organiser}>
          <a href={href(locale, `/communities/${community.slug}`)}>{communityName}</a>
        </Fact>
        {event.partners && <Fact name={text.view.partners}>{event.partners}</Fact>}
        {event.host && <Fact name={text.view.host}>{event.host}</Fact>}
        {speakers.length > 0 && (
          <Fact name={text.view.speakers}>
            {speakers.map(({ name, kind }) => `${name}（${text.speakerKinds[kind]}）`).join(site.separator)}
          </Fact>
        )}
        {event.virtue && <Fact name={text.view.virtue}>{text.virtues[event.virtue]}</Fact>}
        <Fact name={text.view.audience}>{text.audiences[event.audience]}</Fact>
        {series && <Fact name={text.view.series}>{(english && series.nameEn) || series.name}</Fact>}
        {view.map && (
          <Fact name={text.view.map}>
            <StoredPicture
              locale={locale}
              picture={view.map.picture}
              alt={view.map.words}
              sizes="(min-width: 45rem) 600px, 92vw"
              className="mt-1"
            />
          </Fact>
        )}
      </dl>
    </div>
  );
}

const lunarOf = (at: Date) => Object.values(lunarDay(at)).filter(Boolean).join(' · ');

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft max-md:mt-2 max-md:text-note">{name}</dt>
      <dd className="min-w-0 whitespace-pre-line">{children}</dd>
    </>
  );
}
