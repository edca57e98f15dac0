import { DataTable } from '@/components/ui/data-table';
import { Field, Select } from '@/components/ui/field';
import { Folded } from '@/components/ui/folded';
import { Form, SubmitButton } from '@/components/ui/form';
import { StatusBadge } from '@/components/ui/status-badge';
import { honourTitles, levelOutcomes } from '@/db/schema/honours.values';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { removeResultAction, resultAction } from '../actions';
import type { DeskHonourView } from '../desk/queries';
import { levelsAbove, lineMax } from '../inputs';

type Props = { locale: Locale; honour: DeskHonourView; mayEnter: boolean };

/** What came of an honour at the levels above, and where the office enters it. */
export function LevelResults({ locale, honour: { id, results }, mayEnter }: Props) {
  const { honours } = words(locale);
  const text = honours.desk;
  return (
    <>
      {results.length === 0 && <p className="text-soft">{text.noResults}</p>}
      {results.length > 0 && (
        <DataTable
          caption={text.results}
          head={[text.resultTitle, text.outcome, text.resultBatch, text.resultDay, text.document]}
        >
          {results.map((result) => (
            <tr key={result.id}>
              <th scope="row" className="whitespace-nowrap">
                {honours.result(result.level, result.title)}
              </th>
              <td>
                <StatusBadge tone={result.outcome === 'honoured' ? 'gold' : 'plain'}>
                  {honours.outcomes[result.outcome]}
                </StatusBadge>
              </td>
              <td className="whitespace-nowrap">{result.batch}</td>
              <td className="whitespace-nowrap">{result.day}</td>
              <td>
                {result.document}
                {mayEnter && <RemoveForm locale={locale} id={id} result={result} />}
              </td>
            </tr>
          ))}
        </DataTable>
      )}
      {mayEnter && <ResultForm locale={locale} id={id} />}
    </>
  );
}

function RemoveForm({ locale, id, result }: { locale: Locale; id: string; result: DeskHonourView['results'][number] }) {
  const { honours, site } = words(locale);
  const { removeResult, removeResultOf } = honours.desk;
  return (
    <Form id={`remove-${result.id}`} action={removeResultAction} words={site.form}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="resultId" value={result.id} />
      <SubmitButton kind="quiet" label={removeResultOf(honours.result(result.level, result.title), result.batch)}>
        {removeResult}
      </SubmitButton>
    </Form>
  );
}

function ResultForm({ locale, id }: { locale: Locale; id: string }) {
  const { honours, site } = words(locale);
  const text = honours.desk;
  const choices = <V extends string>(values: readonly V[], names: Record<V, string>) => [
    { value: '', label: site.choose },
    ...values.map((value) => ({ value, label: names[value] })),
  ];
  return (
    <Form action={resultAction} id="result" words={site.form} className="mt-3">
      <input type="hidden" name="id" value={id} />
      <Folded kind="link" summary={text.enterResult}>
        <div className="mt-3 border border-rule bg-card p-5">
          <div className="grid gap-x-6 md:grid-cols-3">
            <Select name="level" label={text.level} options={choices(levelsAbove, honours.levels)} />
            <Select name="title" label={text.resultTitle} options={choices(honourTitles, honours.titles)} />
            <Select name="outcome" label={text.outcome} options={choices(levelOutcomes, honours.outcomes)} />
          </div>
          <Field name="batch" label={text.resultBatch} hint={text.resultBatchHint} maxLength={lineMax} />
          <div className="grid gap-x-6 md:grid-cols-2">
            <Field name="day" type="date" label={text.resultDay} />
            <Field name="document" label={text.document} optional={site.optional} maxLength={lineMax} />
          </div>
          <SubmitButton kind="plain" sending={site.sending}>
            {text.enterResult}
          </SubmitButton>
        </div>
      </Folded>
    </Form>
  );
}
