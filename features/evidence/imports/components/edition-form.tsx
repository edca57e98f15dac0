import { Form, SubmitButton } from '@/components/ui/form';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { EditionFields } from '../../editions/components/edition-fields';
import { importAction } from '../actions';
import type { Import } from '../queries';
import { usualLimits, usualPeriod } from '../rules';

/** What a list does not say of its edition: its name, the period of its evidence, and its limits. */
export function EditionForm({ locale, found, now }: { locale: Locale; found: Import; now: Date }) {
  const { evidence, site } = words(locale);
  const text = evidence.imports;
  return (
    <Form
      action={importAction}
      id="start"
      words={site.form}
      className="my-6 max-w-[46rem] border border-rule bg-card p-5"
    >
      <input type="hidden" name="id" value={found.id} />
      <EditionFields locale={locale} edition={{ title: '', ...usualPeriod(now), ...usualLimits }} />
      <SubmitButton sending={site.sending}>{text.confirm(found.total)}</SubmitButton>
    </Form>
  );
}
