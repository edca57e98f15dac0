import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { Form, SubmitButton } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { href, type Locale } from '@/lib/locale';
import { formatDate } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { discardUploadAction, startImportAction } from '../actions';
import { type Import, importSheetOf } from '../queries';
import { wasBrokenOff } from '../rules';
import { BadCells } from './bad-cells';
import { ListAgain } from './list-again';

type Props = { locale: Locale; viewer: Staff; found: Import; now: Date };

/** One uploaded list: what was found in it, how far its import is, or that it is done. */
export function ImportView({ locale, viewer, found, now }: Props) {
  const { imports } = words(locale);
  const brokenOff = wasBrokenOff(found, now);
  const isUnderWay = found.status === 'importing' && !brokenOff;
  return (
    <>
      <BackLink href={href(locale, '/desk/announcements/import')}>{imports.title}</BackLink>
      {isUnderWay && <UnderWay locale={locale} found={found} />}
      {found.status === 'done' && <Finished locale={locale} found={found} />}
      {!isUnderWay && found.status !== 'done' && (
        <CheckedList locale={locale} viewer={viewer} found={found} brokenOff={brokenOff} />
      )}
    </>
  );
}

async function CheckedList({
  locale,
  viewer,
  found,
  brokenOff,
}: Pick<Props, 'locale' | 'viewer' | 'found'> & { brokenOff: boolean }) {
  const { imports } = words(locale);
  return (
    <>
      <h1 className="text-title">{imports.found(found.total)}</h1>
      {brokenOff && (
        <Notice>
          <p>{imports.brokenOff}</p>
        </Notice>
      )}
      {found.badCount > 0 ? (
        <>
          <Notice>
            <p>{imports.wrong(found.badCount)}</p>
          </Notice>
          <BadCells locale={locale} sheet={await importSheetOf(viewer)} bad={found.bad} count={found.badCount} />
        </>
      ) : (
        <Notice tone="jade">
          <p>{imports.allGood}</p>
        </Notice>
      )}
      {found.ignored.length > 0 && (
        <p className="my-3 text-soft">{imports.ignored(found.ignored.join(words(locale).site.separator))}</p>
      )}
      <Choices locale={locale} found={found} />
      {found.badCount === 0 && <Preview locale={locale} found={found} />}
    </>
  );
}

function Choices({ locale, found }: Pick<Props, 'locale' | 'found'>) {
  const { imports, site } = words(locale);
  return (
    <div className="my-6 flex flex-wrap items-center gap-4">
      {found.badCount === 0 && (
        <Form action={startImportAction} id="start" words={site.form}>
          <input type="hidden" name="id" value={found.id} />
          <SubmitButton sending={site.sending}>{imports.confirm(found.total)}</SubmitButton>
        </Form>
      )}
      <ListAgain
        locale={locale}
        id={found.id}
        again={found.badCount > 0 ? '/desk/announcements/import' : undefined}
        discard={discardUploadAction}
      />
    </div>
  );
}

function Preview({ locale, found }: Pick<Props, 'locale' | 'found'>) {
  const { imports, site } = words(locale);
  const { title, column, community, publishedAt } = imports.head;
  return (
    <section>
      <h2 className="mb-2 text-head">{imports.preview(found.preview.length)}</h2>
      <DataTable caption={imports.preview(found.preview.length)} head={[title, column, community, publishedAt]}>
        {found.preview.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two drafts may have one title, and the list never changes
          <tr key={at}>
            <th scope="row" className="min-w-64 font-semibold">
              {text.title}
            </th>
            <td className="whitespace-nowrap">{text.column}</td>
            <td className="whitespace-nowrap">{text.community ?? site.whole}</td>
            <td className="whitespace-nowrap">
              {text.publishedAt ? formatDate(locale, new Date(text.publishedAt)) : imports.draft}
            </td>
          </tr>
        ))}
      </DataTable>
    </section>
  );
}

// The page asks again by itself, without scripts; whoever leaves it is not called back.
function UnderWay({ locale, found }: Pick<Props, 'locale' | 'found'>) {
  const { imports } = words(locale);
  const here = href(locale, `/desk/announcements/import/${found.id}`);
  return (
    <>
      <meta httpEquiv="refresh" content={`3; url=${here}`} />
      <h1 className="text-title">{imports.underWay}</h1>
      <Notice tone="gold" status>
        <p>{imports.progress(found.done, found.total)}</p>
      </Notice>
      <progress
        aria-label={imports.underWay}
        className="block h-3 w-full max-w-[36rem] appearance-none bg-wash [&::-moz-progress-bar]:bg-jade [&::-webkit-progress-bar]:bg-wash [&::-webkit-progress-value]:bg-jade"
        value={found.done}
        max={found.total}
      />
      <p className="my-4 text-soft">{imports.progressHelp}</p>
      <LinkButton href={here}>{imports.refresh}</LinkButton>
    </>
  );
}

function Finished({ locale, found }: Pick<Props, 'locale' | 'found'>) {
  const { imports } = words(locale);
  return (
    <>
      <h1 className="text-title">{imports.finished(found.total)}</h1>
      <Notice tone="jade" status>
        <p>{imports.finishedHelp}</p>
      </Notice>
      <LinkButton kind="primary" href={href(locale, '/desk/announcements')}>
        {imports.toList}
      </LinkButton>
    </>
  );
}
