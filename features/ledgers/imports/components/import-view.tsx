import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { Form, SubmitButton } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { BadCells } from '@/features/announcements/imports/components/bad-cells';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { type LedgerDefinition, nameIn, unitOf } from '../../rules';
import { discardUploadAction, importAction } from '../actions';
import { type Import, importSheetOf, wrongRowsOf } from '../queries';
import { rangesOf } from '../rules';

type Props = { locale: Locale; viewer: Staff; ledger: LedgerDefinition; found: Import };

/** One uploaded list: every cell that is wrong, what would be imported with or without its row, or that it is done. */
export async function ImportView({ locale, viewer, ledger, found }: Props) {
  const { imports, ledgers, site } = words(locale);
  const text = ledgers.imports;
  const wrong = wrongRowsOf(found);
  if (found.status === 'done') return <Finished locale={locale} ledger={ledger} found={found} />;
  return (
    <>
      <Back locale={locale} ledger={ledger} />
      <h1 className="text-title">{text.found(found.total)}</h1>
      {found.badCount > 0 ? (
        <Notice>
          <p>{wrong.length < found.total ? text.wrong(found.badCount, wrong.length) : imports.wrong(found.badCount)}</p>
        </Notice>
      ) : (
        <Notice tone="jade">
          <p>{text.allGood}</p>
        </Notice>
      )}
      {found.ignored.length > 0 && (
        <p className="my-3 text-soft">{imports.ignored(found.ignored.join(site.separator))}</p>
      )}
      <Choices locale={locale} ledger={ledger} found={found} />
      {found.badCount > 0 && (
        <BadCells locale={locale} sheet={await importSheetOf(viewer, ledger)} bad={found.bad} count={found.badCount} />
      )}
      <Preview locale={locale} ledger={ledger} found={found} />
    </>
  );
}

type Parts = Omit<Props, 'viewer'>;

function Back({ locale, ledger }: Omit<Parts, 'found'>) {
  return (
    <BackLink href={href(locale, `/desk/ledgers/${ledger.name}/import`)}>
      {words(locale).ledgers.imports.titleOf(nameIn(locale, ledger.title))}
    </BackLink>
  );
}

function Finished({ locale, ledger, found }: Parts) {
  const text = words(locale).ledgers.imports;
  const leftOut = wrongRowsOf(found).length;
  return (
    <>
      <Back locale={locale} ledger={ledger} />
      <h1 className="text-title">{text.finished(found.done)}</h1>
      <Notice tone="jade" status>
        <p>{text.finishedHelp}</p>
        {leftOut > 0 && <p>{text.leftOut(leftOut)}</p>}
      </Notice>
      <LinkButton kind="primary" href={href(locale, `/desk/ledgers/${ledger.name}`)}>
        {text.toLedger}
      </LinkButton>
    </>
  );
}

function Choices({ locale, ledger, found }: Parts) {
  const { imports, ledgers, site } = words(locale);
  const text = ledgers.imports;
  const wrongRows = wrongRowsOf(found);
  const [leftOut, kept] = [wrongRows.length, found.total - wrongRows.length];
  const ofList = (
    <>
      <input type="hidden" name="ledger" value={ledger.name} />
      <input type="hidden" name="id" value={found.id} />
    </>
  );
  return (
    <div className="my-6 flex flex-wrap items-start gap-4">
      {leftOut > 0 && (
        <LinkButton kind="primary" href={href(locale, `/desk/ledgers/${ledger.name}/import`)}>
          {imports.again}
        </LinkButton>
      )}
      {kept > 0 && (
        <Form action={importAction} id="start" words={site.form}>
          {ofList}
          <input type="hidden" name="leftOut" value={leftOut} />
          <SubmitButton kind={leftOut > 0 ? 'plain' : 'primary'} sending={site.sending}>
            {leftOut > 0 ? text.leaveOut(leftOut) : text.confirm(kept)}
          </SubmitButton>
        </Form>
      )}
      <Form action={discardUploadAction} id="discard" words={site.form}>
        {ofList}
        <SubmitButton kind="plain" sending={site.sending}>
          {imports.discard}
        </SubmitButton>
      </Form>
      {leftOut > 0 && kept > 0 && (
        <p className="w-full text-soft">
          {text.leaveOutHelp} {text.leaveOutRows(rangesOf(wrongRows, locale === 'en' ? ', ' : '、'))}
        </p>
      )}
    </div>
  );
}

function Preview({ locale, ledger, found }: Parts) {
  const { figures, ledgers } = words(locale);
  const rows = found.preview.filter(({ publishedAt }) => publishedAt);
  if (rows.length === 0) return null;
  const { day, what, category, quantity, community } = ledgers.imports.previewHead;
  const head = [day, what, ...(ledger.categories ? [category] : []), ...(ledger.quantity ? [quantity] : []), community];
  const caption = ledgers.imports.preview(rows.length);
  return (
    <section className="mt-6">
      <h2 className="mb-2 text-head">{caption}</h2>
      <DataTable caption={caption} head={head}>
        {rows.map((row, at) => {
          const name = ledger.categories?.options[row.column]?.name;
          const unit = unitOf(ledger, 'quantity', row.column);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <tr key={at}>
              <th scope="row" className="whitespace-nowrap">
                {row.publishedAt}
              </th>
              <td className="min-w-48">{row.title}</td>
              {ledger.categories && <td className="min-w-28">{name && nameIn(locale, name)}</td>}
              {ledger.quantity && (
                <td className="whitespace-nowrap">
                  {row.quantity} {unit && figures.units[unit]}
                </td>
              )}
              <td className="whitespace-nowrap">{row.community ?? ledgers.whole}</td>
            </tr>
          );
        })}
      </DataTable>
    </section>
  );
}
