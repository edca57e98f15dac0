import { BackLink } from '@/components/ui/back-link';
import { Form, SubmitButton } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { SectionHeading } from '@/components/ui/section-heading';
import { StatusBadge } from '@/components/ui/status-badge';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { ContactForm, HandLinkForm } from '../../links/components/hand-link-form';
import { changeRoleAction, deactivateAction, reactivateAction } from '../actions';
import type { StaffRow } from '../queries';
import { Place } from './place';
import { RoleFields } from './role-fields';

type Props = { locale: Locale; account: StaffRow };

/** One member of staff: role and community, a new link, stopping and restoring. */
export function StaffAccount({ locale, viewer, account }: Props & { viewer: Staff }) {
  const { site, accounts } = words(locale);
  const text = accounts.staff;
  const active = account.status === 'active';
  return (
    <div className="max-w-[46rem]">
      <BackLink href={href(locale, '/desk/people')}>{text.title}</BackLink>
      <h1 className="text-title">{account.name}</h1>
      <p className="mt-1 text-soft">
        {accounts.roles[account.role]}
        {site.separator}
        <Place locale={locale} account={account} />{' '}
        <StatusBadge tone={active ? 'jade' : 'plain'}>{text.status[account.status]}</StatusBadge>
      </p>
      {viewer.id === account.id ? (
        <Notice tone="gold">
          <p>{text.yourself}</p>
        </Notice>
      ) : (
        <>
          <RoleForm locale={locale} account={account} />
          <ContactForm locale={locale} viewer={viewer} id={account.id} />
          {active && <HandLinkForm locale={locale} id={account.id} kind="plain" />}
          <StopForm locale={locale} account={account} />
        </>
      )}
    </div>
  );
}

function RoleForm({ locale, account }: Props) {
  const { site, accounts } = words(locale);
  const text = accounts.staff;
  return (
    <section className="mt-8">
      <SectionHeading title={text.changeRole} />
      <Form action={changeRoleAction} id="role" words={site.form} className="mt-4 max-w-[28rem]">
        <input type="hidden" name="id" value={account.id} />
        <RoleFields locale={locale} role={account.role} communityId={account.communityId} />
        <SubmitButton sending={site.sending}>{text.saveRole}</SubmitButton>
      </Form>
    </section>
  );
}

function StopForm({ locale, account }: Props) {
  const { site, accounts } = words(locale);
  const text = accounts.staff;
  const [title, help, action] =
    account.status === 'active'
      ? [text.deactivate, text.deactivateHelp, deactivateAction]
      : [text.reactivate, text.reactivateHelp, reactivateAction];
  return (
    <section className="mt-10">
      <SectionHeading title={title} />
      <p className="py-3 text-soft">{help}</p>
      <Form action={action} id="stop" words={site.form}>
        <input type="hidden" name="id" value={account.id} />
        <SubmitButton kind="plain" sending={site.sending}>
          {title}
        </SubmitButton>
      </Form>
    </section>
  );
}
