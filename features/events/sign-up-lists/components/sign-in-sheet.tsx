import { Missing } from '@/components/missing';
import { BackLink } from '@/components/ui/back-link';
import { may } from '@/features/accounts/rules';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { getEvent } from '../../planning/queries';
import { whenOf } from '../../planning/rules';
import { openSignUps } from '../queries';

const emptyRows = 12;

/** The sheet that lies at the door (签到表): a row for each who has a seat, and empty ones for those who just come. */
export async function SignInSheet({ locale, viewer, number }: { locale: Locale; viewer: Viewer; number: string }) {
  const event = await getEvent(viewer, number);
  if (!event || !may(viewer, 'sign-up.read', event.communityId)) return <Missing locale={locale} />;
  const { eventPlanning, site } = words(locale);
  const { session, sheet: text, signUps } = eventPlanning;
  const people = (await openSignUps(viewer, event, new Date())).filter(({ status }) => status === 'seated');
  const head = Object.values(text.head);
  return (
    <article className="max-w-[50rem]">
      <BackLink href={href(locale, `/desk/events/${event.number}/sign-ups`)}>{signUps.title}</BackLink>
      <p className="no-print mb-5 text-soft">{text.help}</p>
      <h1 className="text-center text-title">{text.title}</h1>
      <p className="mt-2 text-center text-lead">
        {event.title}
        {event.session !== null && `${site.separator}${session(event.session)}`}
      </p>
      <p className="mt-3 flex flex-wrap justify-between gap-x-6 text-note">
        <span>{text.when + site.colon + whenOf(locale, event)}</span>
        <span>{text.venue + site.colon + event.venue.name}</span>
        {event.host && <span>{text.host + site.colon + event.host}</span>}
      </p>
      <div className="table-box mt-3 overflow-x-auto">
        <table className="w-full border-collapse border border-ink text-left [&_td]:h-11 [&_td]:border [&_td]:border-ink [&_td]:px-2 [&_th]:border [&_th]:border-ink [&_th]:px-2 [&_th]:py-1.5 print:[&_td]:h-9">
          <thead>
            <tr>
              {head.map((name, at) => (
                <th key={name} scope="col" className={at === 0 ? 'w-14' : at === 3 ? 'w-2/5' : ''}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map(({ id, group, person }, at) => (
              <tr key={id}>
                <td>{at + 1}</td>
                <td>{person?.name}</td>
                <td>{group}</td>
                <td />
                <td />
              </tr>
            ))}
            <tr>
              <td colSpan={head.length} className="text-soft">
                {text.walkIns}
              </td>
            </tr>
            {Array.from({ length: emptyRows }, (_, at) => people.length + at + 1).map((row) => (
              <tr key={row}>
                <td>{row}</td>
                <td />
                <td />
                <td />
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="mt-6 grid grid-cols-2 gap-x-8">
        {[text.count, text.signer].map((line) => (
          <p key={line} className="border-ink border-b pt-4 pb-1">
            {line + site.colon}
          </p>
        ))}
      </div>
    </article>
  );
}
