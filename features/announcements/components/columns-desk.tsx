import { Checkbox, Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { StatusBadge } from '@/components/ui/status-badge';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { saveColumnAction } from '../columns/actions';
import { type Column, listAllColumns } from '../columns/queries';

/** The columns as the office edits them: each opens in place. */
export async function ColumnsDesk({ locale }: { locale: Locale }) {
  const { columns: text } = words(locale).announcements;
  const columns = await listAllColumns();
  return (
    <div className="max-w-[46rem]">
      <h1 className="text-title">{text.title}</h1>
      <p className="mt-1 mb-5 text-soft">{text.help}</p>
      {columns.map((column) => (
        <details key={`${column.id} ${column.version}`} className="border-rule border-b">
          <summary className="min-h-11 py-2.5">
            <span className="mr-3 text-soft">{column.position}</span>
            <span className="mr-3 font-semibold">{column.name}</span>
            {!column.shown && <StatusBadge>{words(locale).site.no}</StatusBadge>}
          </summary>
          <ColumnForm locale={locale} column={column} />
        </details>
      ))}
      <details className="mt-6 border border-rule bg-card px-5">
        <summary className="min-h-11 py-2.5 font-semibold">{text.add}</summary>
        <ColumnForm locale={locale} column={undefined} />
      </details>
    </div>
  );
}

function ColumnForm({ locale, column }: { locale: Locale; column: Column | undefined }) {
  const { site, announcements } = words(locale);
  const text = announcements.columns;
  return (
    <Form action={saveColumnAction} errorTitle={site.errorSummary} className="py-4">
      <input type="hidden" name="id" value={column?.id ?? ''} />
      <input type="hidden" name="version" value={column?.version ?? 0} />
      <Field name="name" label={text.name} value={column?.name ?? ''} />
      <Field name="nameEn" label={text.nameEn} value={column?.nameEn ?? ''} />
      <Field name="slug" label={text.slug} hint={text.slugHint} value={column?.slug ?? ''} />
      <Field name="position" label={text.position} inputMode="numeric" value={String(column?.position ?? 99)} />
      <Field name="staleDays" label={text.staleDays} inputMode="numeric" value={String(column?.staleDays ?? 14)} />
      <Checkbox name="shown" label={text.shown} checked={column?.shown ?? true} />
      <Checkbox name="notices" label={text.notices} checked={column?.notices ?? false} />
      <SubmitButton sending={site.sending}>{text.save}</SubmitButton>
    </Form>
  );
}
