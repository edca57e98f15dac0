import { BackLink } from '@/components/ui/back-link';
import { Checkbox } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { leaveAction } from '../actions';
import { type Toll, tollOfLeaving } from '../queries';

/** What goes, what stays, and the confirmation. */
export async function LeaveForm({ locale, viewer }: { locale: Locale; viewer: Staff }) {
  const { site, pages } = words(locale);
  const text = pages.demonstration;
  const toll = await tollOfLeaving(viewer);
  if (!toll) return null;
  return (
    <div className="max-w-[40rem]">
      <BackLink href={href(locale, '/desk/portal')}>{pages.edit.portal}</BackLink>
      <h1 className="text-title">{text.title}</h1>
      <Listed title={text.goes} items={itemsThatGo(locale, toll)} />
      <Listed title={text.stays} items={text.kept} />
      <p className="mt-6 text-soft">{text.backup}</p>
      {!toll.keysRemain && (
        <Notice tone="gold">
          <p>{text.noKeys}</p>
          {viewer.role === 'administrator' && (
            <p>
              <a href={href(locale, '/me')} className="inline-flex min-h-11 items-center underline">
                {text.setPassword}
              </a>
            </p>
          )}
        </Notice>
      )}
      <Form action={leaveAction} words={site.form} className="mt-6">
        <Checkbox name="confirm" label={text.confirm} />
        <SubmitButton sending={site.sending}>{text.submit}</SubmitButton>
      </Form>
    </div>
  );
}

function itemsThatGo(locale: Locale, { announcements, pictures, communities, staff }: Toll): string[] {
  const text = words(locale).pages.demonstration;
  return [
    text.announcements(announcements),
    text.pictures(pictures),
    text.communities(communities),
    text.staff(staff),
    text.pageViews,
    text.invented,
  ];
}

function Listed({ title, items }: { title: string; items: string[] }) {
  return (
    <section className="mt-6">
      <h2 className="border-rule border-b pb-1 text-lead">{title}</h2>
      <ul className="mt-2 list-disc pl-6">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
