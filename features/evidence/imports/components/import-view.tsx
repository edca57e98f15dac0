import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { Notice } from '@/components/ui/notice';
import type { Needs } from '@/db/schema/evidence.values';
import { BadCells } from '@/features/announcements/imports/components/bad-cells';
import { ListAgain } from '@/features/announcements/imports/components/list-again';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { askedOf } from '../../rules';
import { partSaid } from '../../spelled/queries';
import { discardUploadAction } from '../actions';
import type { Import } from '../queries';
import { indicatorSheet } from '../sheets';
import { EditionForm } from './edition-form';

type Props = { locale: Locale; found: Import; now: Date };

/** One uploaded test system: every cell that is wrong, or what it will be and its name, or that it is done. */
export function ImportView({ locale, found, now }: Props) {
  const { evidence, imports, site } = words(locale);
  const text = evidence.imports;
  const back = <BackLink href={href(locale, '/desk/evidence/import')}>{text.title}</BackLink>;
  if (found.status === 'done') {
    return (
      <>
        {back}
        <h1 className="mb-4 text-title">{text.finished(found.total)}</h1>
        <LinkButton kind="primary" href={href(locale, '/desk/evidence')}>
          {text.toList}
        </LinkButton>
      </>
    );
  }
  const isRight = found.badCount === 0;
  return (
    <>
      {back}
      <h1 className="text-title">{text.found(found.total)}</h1>
      <Notice {...(isRight ? { tone: 'jade' as const } : {})}>
        <p>{isRight ? text.allGood : imports.wrong(found.badCount)}</p>
      </Notice>
      {found.ignored.length > 0 && (
        <p className="my-3 text-soft">{imports.ignored(found.ignored.join(site.separator))}</p>
      )}
      {isRight ? (
        <>
          <EditionForm locale={locale} found={found} now={now} />
          <Preview locale={locale} found={found} />
        </>
      ) : (
        <BadCells locale={locale} sheet={indicatorSheet} bad={found.bad} count={found.badCount} />
      )}
      <div className="my-6 flex flex-wrap items-center gap-4">
        <ListAgain
          locale={locale}
          id={found.id}
          again={isRight ? undefined : '/desk/evidence/import'}
          discard={discardUploadAction}
        />
      </div>
    </>
  );
}

function Preview({ locale, found }: Omit<Props, 'now'>) {
  const { evidence } = words(locale);
  const caption = evidence.imports.preview(found.preview.length);
  return (
    <section>
      <h2 className="mb-2 text-head">{caption}</h2>
      <DataTable caption={caption} head={[evidence.sheet.head.code, evidence.sheet.head.text, evidence.imports.asks]}>
        {found.preview.map(({ column, title, needs }) => (
          <tr key={column}>
            <th scope="row" className="whitespace-pre">
              {column}
            </th>
            <td className="min-w-40">{title}</td>
            <td className="min-w-40">{needs && asksSaid(locale, needs)}</td>
          </tr>
        ))}
      </DataTable>
    </section>
  );
}

/** What a smallest item asks for: 过程记录 2、图片 1. */
function asksSaid(locale: Locale, needs: Needs): string {
  const { evidence, site } = words(locale);
  const asked = askedOf(needs).map((part) => {
    const { name, need } = partSaid(locale, { needs }, part);
    return `${name} ${need}`;
  });
  return asked.join(site.separator) || evidence.imports.asksAnything;
}
