import { CountedArea } from '@/components/ui/counted-area';
import { DeskSection } from '@/components/ui/desk-section';
import { Select } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { conclusions } from '@/db/schema/evidence.values';
import { charactersIn } from '@/lib/characters';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { saveStatementAction } from '../actions';
import type { Leaf } from '../leaves/queries';
import type { Edition } from '../queries';
import { statementFits } from '../rules';
import type { PlaceProps } from './indicator-desk';

type Props = PlaceProps & { leaf: Leaf; mayProve: boolean };

/** What a place says of an indicator: read by all, written by its staff. */
export function StatementSection({ locale, place, view, leaf, mayProve }: Props) {
  const { evidence, site } = words(locale);
  const text = evidence.statement;
  const { edition, indicator } = view;
  const said = leaf.statement;
  return (
    <DeskSection title={text.title}>
      {mayProve ? (
        <Form action={saveStatementAction} id="statement" words={site.form} className="max-w-[46rem]">
          <input type="hidden" name="indicatorId" value={indicator.id} />
          <input type="hidden" name="communityId" value={place?.id ?? ''} />
          <input type="hidden" name="version" value={said?.version ?? 0} />
          <Select
            name="conclusion"
            label={text.conclusion}
            value={said?.conclusion ?? ''}
            options={[
              ...(said ? [] : [{ value: '', label: text.choose }]),
              ...conclusions.map((value) => ({ value, label: evidence.conclusions[value] })),
            ]}
          />
          <CountedArea
            name="statement"
            label={text.text}
            hint={text.hint(edition.statementLeast, edition.statementMost)}
            value={said?.statement ?? ''}
            rows={12}
            most={edition.statementMost}
            left={text.left}
            over={text.over}
          />
          <Length locale={locale} edition={edition} statement={said?.statement ?? ''} />
          <SubmitButton sending={site.sending}>{text.save}</SubmitButton>
        </Form>
      ) : (
        <Read locale={locale} leaf={leaf} />
      )}
    </DeskSection>
  );
}

function Length({ locale, edition, statement }: { locale: Locale; edition: Edition; statement: string }) {
  if (statement === '' || statementFits(edition, statement)) return null;
  const { length } = words(locale).evidence.statement;
  return (
    <p className="mb-4 text-red-ink">
      {length(charactersIn(statement), edition.statementLeast, edition.statementMost)}
    </p>
  );
}

function Read({ locale, leaf: { statement } }: { locale: Locale; leaf: Leaf }) {
  const { evidence } = words(locale);
  if (!statement) return <p className="text-soft">{evidence.statement.none}</p>;
  return (
    <>
      <p className="font-semibold">{evidence.conclusions[statement.conclusion]}</p>
      <p className="max-w-[46em] whitespace-pre-line">{statement.statement}</p>
    </>
  );
}
