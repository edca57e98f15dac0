import { BackLink } from '@/components/ui/back-link';
import { Checkbox, Field, TextArea } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { countAll, figures } from '@/features/figures/queries';
import { amountShown, figureName } from '@/features/figures/rules';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { saveAction } from '../actions';
import { titleMax } from '../inputs';
import { fillingOf, type SummaryView } from '../queries';
import { spelledOut } from '../spelled/queries';
import { bodyMax } from '../text/rules';
import { FigurePicker } from './figure-picker';

type Props = { locale: Locale; summary: SummaryView };

/** The text of a summary with its tokens, and every figure of its period to put into it. */
export async function EditForm({ locale, summary }: Props) {
  const { summaries, figures: text, site } = words(locale);
  const { scope, period } = fillingOf(summary);
  const counted = await countAll(figures, scope, period);
  const choices = counted
    .filter(({ count }) => count > 0)
    .map(({ count, ...figure }) => ({
      token: spelledOut(`{${figure.name}}`),
      name: figureName(locale, figure),
      amount: `${amountShown(locale, count, figure.unit)} ${text.units[figure.unit]}`,
    }));
  return (
    <>
      <BackLink href={href(locale, `/desk/summaries/${summary.id}`)}>{summary.title}</BackLink>
      <h1 className="mb-5 text-title">{summaries.edit.title}</h1>
      <Form action={saveAction} words={site.form} className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div>
          <input type="hidden" name="id" value={summary.id} />
          <input type="hidden" name="version" value={summary.version} />
          <Field name="title" label={summaries.edit.name} value={summary.title} maxLength={titleMax} />
          <TextArea
            name="body"
            label={summaries.edit.body}
            hint={summaries.edit.bodyHelp}
            value={spelledOut(summary.body)}
            rows={28}
            maxLength={bodyMax}
          />
          <Checkbox name="rounded" label={summaries.edit.rounded} checked={summary.rounded} />
          <SubmitButton sending={site.sending}>{summaries.edit.save}</SubmitButton>
        </div>
        <FigurePicker choices={choices} field="body" words={summaries.edit} />
      </Form>
    </>
  );
}
