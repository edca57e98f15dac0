import { BackLink } from '@/components/ui/back-link';
import { DataTable } from '@/components/ui/data-table';
import { DeskSection } from '@/components/ui/desk-section';
import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import { words } from '@/messages/words';
import type { FairRow } from '../../stations/queries';
import { handOutAction } from '../actions';
import { type HandedOut, listHandedOut } from '../queries';
import { shownSlip } from '../rules';

/** Where helpers type the number of a slip and hand out what it is for. */
export async function PrizesDesk({ locale, fair }: { locale: Locale; fair: FairRow }) {
  const { quizzes, site } = words(locale);
  const text = quizzes.prizes;
  const handedOut = await listHandedOut(fair.id);
  return (
    <>
      <BackLink href={href(locale, `/desk/events/${fair.number}/stations`)}>{quizzes.stations.back}</BackLink>
      <h1 className="text-title">{text.of(fair.title)}</h1>
      <p className="mt-1 mb-4 text-soft">{text.help}</p>
      <div className="max-w-[26rem]">
        <Form action={handOutAction} words={site.form}>
          <input type="hidden" name="eventNumber" value={fair.number} />
          <Field
            name="slip"
            label={text.slip}
            hint={text.slipHint}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={20}
            className="font-mono text-head tracking-widest"
          />
          <SubmitButton sending={site.sending}>{text.handOut}</SubmitButton>
        </Form>
      </div>
      <DeskSection title={text.lately}>
        {handedOut.length === 0 ? (
          <p className="text-soft">{text.none}</p>
        ) : (
          <DataTable caption={text.lately} head={Object.values(text.head)}>
            {handedOut.map((row) => (
              <Row key={row.id} locale={locale} row={row} />
            ))}
          </DataTable>
        )}
      </DeskSection>
    </>
  );
}

function Row({ locale, row }: { locale: Locale; row: HandedOut }) {
  return (
    <tr>
      <th scope="row" className="whitespace-nowrap font-mono">
        {shownSlip(row.slip ?? '')}
      </th>
      <td>{row.prize}</td>
      <td>{row.station}</td>
      <td className="whitespace-nowrap">{row.at && formatInstant(locale, row.at)}</td>
      <td className="whitespace-nowrap">{row.by}</td>
    </tr>
  );
}
