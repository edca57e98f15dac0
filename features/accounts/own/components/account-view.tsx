import type { ReactNode } from 'react';
import { ForgetsDevice } from '@/components/forgets-device';
import { Button, LinkButton } from '@/components/ui/button';
import { Form, SubmitButton } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { SectionHeading } from '@/components/ui/section-heading';
import { href, type Locale } from '@/lib/locale';
import { formatDate } from '@/lib/time';
import type { Resident, Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { signOutAction } from '../../actions';
import { signOutEverywhereAction } from '../actions';
import { getOwnAccount, type OwnAccount } from '../queries';

type Props = { locale: Locale; viewer: Resident | Staff; children: ReactNode };

/** One's own account: what is held, and everything that its owner may do with it. `children`: what was just done. */
export async function AccountView({ locale, viewer, children }: Props) {
  const account = await getOwnAccount(viewer);
  if (!account) return null;
  const text = words(locale).accounts.me;
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h1 className="text-title">{text.greeting(account.name)}</h1>
        <ForgetsDevice>
          <Form action={signOutAction} id="out" words={words(locale).site.form}>
            <SubmitButton kind="plain">{words(locale).site.signOut}</SubmitButton>
          </Form>
        </ForgetsDevice>
      </div>
      {children}
      <Gaps locale={locale} account={account} />
      <section className="mt-8">
        <SectionHeading title={text.held} />
        <Held locale={locale} account={account} />
        <p className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
          <LinkButton href={href(locale, '/me/correct')}>{text.correct}</LinkButton>
          <a href={href(locale, '/privacy')} className="inline-flex min-h-11 items-center text-red-ink underline">
            {text.notice}
          </a>
        </p>
      </section>
      <section className="mt-10">
        <SectionHeading title={text.manage} />
        <Acts locale={locale} account={account} mayErase={viewer.kind === 'resident'} />
      </section>
    </>
  );
}

// Who came by a link may be unable to come back.
function Gaps({ locale, account }: { locale: Locale; account: OwnAccount }) {
  const text = words(locale).accounts.me;
  const gaps = [
    ...(account.mobile || account.email ? [] : [{ path: '/me/correct', why: text.noContact, act: text.addContact }]),
    ...(account.hasPassword ? [] : [{ path: '/me/password', why: text.noPassword, act: text.addPassword }]),
  ];
  return gaps.map(({ path, why, act }) => (
    <Notice key={path} tone="gold">
      <p>
        {why}{' '}
        <a href={href(locale, path)} className="inline-flex min-h-11 items-center font-semibold underline">
          {act}
        </a>
      </p>
    </Notice>
  ));
}

function Held({ locale, account }: { locale: Locale; account: OwnAccount }) {
  const { site, accounts } = words(locale);
  const text = accounts.me;
  const community = (locale === 'en' ? account.communityEn : account.community) ?? site.whole;
  const isStaff = account.role !== 'resident' && account.role !== 'volunteer';
  const rows = [
    [text.name, account.name],
    [text.mobile, account.mobile ?? text.none],
    [text.email, account.email ?? text.none],
    [text.role, accounts.roles[account.role]],
    ...(isStaff ? [[text.community, community]] : []),
    [text.since, formatDate(locale, account.createdAt)],
  ];
  return (
    <dl>
      {rows.map(([name, value]) => (
        <Fact key={name} name={name ?? ''}>
          {value}
        </Fact>
      ))}
      <Fact name={text.consents}>
        {account.consents.length > 0 ? <Consents locale={locale} account={account} /> : text.noConsents}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid border-rule border-b py-2 md:grid-cols-[12rem_1fr] md:gap-4">
      <dt className="text-note text-soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Consents({ locale, account }: { locale: Locale; account: OwnAccount }) {
  const text = words(locale).accounts.me;
  return (
    <ul>
      {account.consents.map(({ purpose, noticeVersion, givenAt, withdrawnAt }) => (
        <li key={`${purpose} ${givenAt.getTime()}`}>
          {text.consent(formatDate(locale, givenAt), noticeVersion)}
          {withdrawnAt && `${words(locale).site.separator}${text.withdrawn(formatDate(locale, withdrawnAt))}`}
        </li>
      ))}
    </ul>
  );
}

type ActsProps = { locale: Locale; account: OwnAccount; mayErase: boolean };

function Acts({ locale, account, mayErase }: ActsProps) {
  const { site, accounts } = words(locale);
  const text = accounts.me;
  return (
    <ul>
      <Act title={account.hasPassword ? text.password : text.addPassword} help={text.passwordHelp}>
        <LinkButton href={href(locale, '/me/password')}>
          {account.hasPassword ? text.changePassword : text.addPassword}
        </LinkButton>
      </Act>
      <Act title={text.takeAway} help={text.takeAwayHelp}>
        <form method="post" action={`/api/me/take-away?locale=${locale}`}>
          <Button>{text.download}</Button>
        </form>
      </Act>
      <Act title={text.sessions} help={text.sessionsHelp}>
        <ForgetsDevice>
          <Form action={signOutEverywhereAction} id="everywhere" words={site.form}>
            <SubmitButton kind="plain">{text.signOutEverywhere}</SubmitButton>
          </Form>
        </ForgetsDevice>
      </Act>
      {mayErase && (
        <Act title={text.erase} help={text.eraseHelp}>
          <LinkButton href={href(locale, '/me/erase')}>{text.eraseSubmit}</LinkButton>
        </Act>
      )}
    </ul>
  );
}

function Act({ title, help, children }: { title: string; help: string; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-rule border-b py-4">
      <div className="max-w-[30em]">
        <h3 className="text-lead">{title}</h3>
        <p className="text-note text-soft">{help}</p>
      </div>
      {children}
    </li>
  );
}
