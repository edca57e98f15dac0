import { FilterForm } from '@/components/filter-form';
import { LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterChoice } from '@/components/ui/filter-choice';
import { Form, SubmitButton } from '@/components/ui/form';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { retireQuestionAction } from '../actions';
import type { BankFilter } from '../inputs';
import { type BankRow, listQuestions, listTopics } from '../queries';
import { reasonsNotToEditQuestion } from '../rules';

const path = '/desk/events/questions';
type Props = { locale: Locale; viewer: Staff; filter: BankFilter };

/** The bank of questions, by topic. */
export async function Bank({ locale, viewer, filter }: Props) {
  const text = words(locale).quizzes.bank;
  const rows = await listQuestions(viewer, filter);
  return (
    <>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-title">{text.title}</h1>
          <p className="mt-1 text-soft">{text.help}</p>
        </div>
        <LinkButton kind="primary" href={href(locale, `${path}/new`)}>
          {text.add}
        </LinkButton>
      </div>
      <Filters locale={locale} viewer={viewer} filter={filter} />
      {rows.length === 0 ? (
        <EmptyState title={text.none}>{text.noneHelp}</EmptyState>
      ) : (
        <DataTable caption={text.title} head={Object.values(text.head)}>
          {rows.map((row) => (
            <Row key={row.id} locale={locale} viewer={viewer} row={row} />
          ))}
        </DataTable>
      )}
    </>
  );
}

async function Filters({ locale, viewer, filter }: Props) {
  const { quizzes } = words(locale);
  const text = quizzes.bank;
  const topics = await listTopics(viewer);
  return (
    <FilterForm locale={locale} path={path}>
      <FilterChoice
        name="topic"
        label={text.topic}
        all={text.allTopics}
        value={filter.topic}
        options={topics.map((topic) => ({ value: topic, label: topic }))}
      />
      <FilterChoice
        name="state"
        label={text.state}
        all={text.inUse}
        value={filter.state}
        options={[{ value: 'retired', label: text.retired }]}
      />
    </FilterForm>
  );
}

function Row({ locale, viewer, row }: { locale: Locale; viewer: Staff; row: BankRow }) {
  const { quizzes, site } = words(locale);
  const text = quizzes.bank;
  const mayEdit = reasonsNotToEditQuestion(viewer, row).length === 0;
  const isInUse = row.retiredAt === null;
  return (
    <tr className="hover:bg-wash">
      <th scope="row" className="min-w-60">
        {mayEdit ? (
          <a href={href(locale, `${path}/${row.id}`)} className="text-red-ink underline">
            {row.question}
          </a>
        ) : (
          row.question
        )}
      </th>
      <td className="whitespace-nowrap">{row.topic}</td>
      <td className="min-w-40">{row.choices[row.right]}</td>
      <td className="whitespace-nowrap">{(locale === 'en' ? row.communityEn : row.community) ?? text.everybody}</td>
      <td>
        {mayEdit && (
          <Form id={`retire-${row.id}`} action={retireQuestionAction} words={site.form}>
            <input type="hidden" name="id" value={row.id} />
            <SubmitButton
              kind="plain"
              name="state"
              value={isInUse ? 'retired' : 'in-use'}
              label={isInUse ? text.retireOf(row.question) : text.reuseOf(row.question)}
            >
              {isInUse ? text.retire : text.reuse}
            </SubmitButton>
          </Form>
        )}
      </td>
    </tr>
  );
}
