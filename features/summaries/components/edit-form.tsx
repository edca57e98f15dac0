import { LeaveGuard } from '@/components/leave-guard';
import { BackLink } from '@/components/ui/back-link';
import { Checkbox, Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { saveAction } from '../actions';
import { DocumentArea } from '../editing/components/document-area';
import { choicesFor, presentOf } from '../editing/queries';
import { titleMax } from '../inputs';
import type { SummaryView } from '../queries';
import { spelledOut } from '../spelled/queries';
import { bodyMax } from '../text/rules';
import { FigurePicker } from './figure-picker';

type Props = { locale: Locale; summary: SummaryView };

/** The text of a summary with its figures as they are now, and every figure of its period to put into it. */
export async function EditForm({ locale, summary }: Props) {
  const { summaries, site } = words(locale);
  const [choices, present] = await Promise.all([choicesFor(locale, summary), presentOf(locale, summary)]);
  return (
    <>
      <BackLink href={href(locale, `/desk/summaries/${summary.id}`)}>{summary.title}</BackLink>
      <h1 className="mb-5 text-title">{summaries.edit.title}</h1>
      <Form action={saveAction} words={site.form} className="grid grid-cols-1 gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div>
          <LeaveGuard question={site.form.leaveUnsaved} />
          <input type="hidden" name="id" value={summary.id} />
          <input type="hidden" name="version" value={summary.version} />
          <Field name="title" label={summaries.edit.name} value={summary.title} maxLength={titleMax} />
          <DocumentArea
            name="body"
            value={spelledOut(summary.body)}
            maxLength={bodyMax}
            present={present}
            choices={choices}
            rounding="rounded"
            words={summaries.edit}
          />
          <Checkbox name="rounded" label={summaries.edit.rounded} checked={summary.rounded} />
          <SubmitButton sending={site.sending}>{summaries.edit.save}</SubmitButton>
        </div>
        <FigurePicker choices={choices} field="body" words={summaries.edit} />
      </Form>
    </>
  );
}
