import { BackLink } from '@/components/ui/back-link';
import { Checkbox, Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { saveColumnAction } from '../columns/actions';
import type { Column } from '../columns/queries';

/** One column, or a new one. */
export function ColumnForm({ locale, column }: { locale: Locale; column?: Column }) {
  const { site, announcements } = words(locale);
  const text = announcements.columns;
  const name = locale === 'en' ? column?.nameEn : column?.name;
  return (
    <div className="max-w-[40rem]">
      <BackLink href={href(locale, '/desk/columns')}>{text.title}</BackLink>
      <h1 className="mb-5 text-title">{name ?? text.add}</h1>
      <Form action={saveColumnAction} words={site.form}>
        <input type="hidden" name="id" value={column?.id ?? ''} />
        <input type="hidden" name="version" value={column?.version ?? 0} />
        <Field name="name" label={text.name} value={column?.name} required />
        <Field name="nameEn" label={text.nameEn} value={column?.nameEn} lang="en" required />
        <Field name="slug" label={text.slug} hint={text.slugHint} value={column?.slug} autoCapitalize="none" required />
        <div className="grid gap-x-6 md:grid-cols-2">
          <Field
            name="position"
            label={text.position}
            inputMode="numeric"
            value={String(column?.position ?? 99)}
            required
          />
          <Field
            name="staleDays"
            label={text.staleDays}
            inputMode="numeric"
            value={String(column?.staleDays ?? 14)}
            required
          />
        </div>
        <Checkbox name="shown" label={text.shown} checked={column?.shown ?? true} />
        <Checkbox name="notices" label={text.notices} checked={column?.notices ?? false} />
        <SubmitButton sending={site.sending}>{text.save}</SubmitButton>
      </Form>
    </div>
  );
}
