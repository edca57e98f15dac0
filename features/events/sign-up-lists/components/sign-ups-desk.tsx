import { Missing } from '@/components/missing';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { may } from '@/features/accounts/rules';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { getEvent } from '../../planning/queries';
import { whenOf } from '../../planning/rules';
import { reasonsNotToEnter } from '../../sign-ups/rules';
import { listSignUps, openSignUps } from '../queries';
import { EnterForm } from './enter-form';
import { SignUpTable } from './sign-up-table';

type Props = { locale: Locale; viewer: Viewer; number: string; opened: boolean };

/** Who signed up for an event, and the way in for those who call. */
export async function SignUpsDesk({ locale, viewer, number, opened }: Props) {
  const now = new Date();
  const event = await getEvent(viewer, number);
  if (!event || !may(viewer, 'sign-up.read', event.communityId)) return <Missing locale={locale} />;
  const text = words(locale).eventPlanning.signUps;
  const rows = opened ? await openSignUps(viewer, event, now) : await listSignUps(viewer, event);
  const path = `/desk/events/${event.number}`;
  const sum = (status: string) => rows.filter((row) => row.status === status).length;
  return (
    <>
      <BackLink href={href(locale, path)}>{text.back}</BackLink>
      <h1 className="text-title">{event.title}</h1>
      <p className="mt-1 text-soft">{whenOf(locale, event)}</p>
      <h2 className="mt-6 border-ink border-b-2 pb-1 text-head">{text.title}</h2>
      <p className="my-2">{text.summary(sum('seated'), sum('offered'), sum('waiting'))}</p>
      {opened && rows.length > 0 && <Notice tone="gold">{text.namesShown}</Notice>}
      {rows.length > 0 ? (
        <>
          {!opened && <p className="mb-3 text-note text-soft">{text.help}</p>}
          <div className="mb-4 flex flex-wrap gap-3">
            <LinkButton href={href(locale, opened ? `${path}/sign-ups` : `${path}/sign-ups?names=shown`)}>
              {opened ? text.hideNames : text.showNames}
            </LinkButton>
            <LinkButton href={href(locale, `${path}/sign-ups/sheet`)}>{text.sheet}</LinkButton>
          </div>
          <SignUpTable locale={locale} viewer={viewer} event={event} rows={rows} opened={opened} />
        </>
      ) : (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      )}
      <EnterForm locale={locale} event={event} reasons={reasonsNotToEnter(viewer, event, now)} />
    </>
  );
}
