import { Missing } from '@/components/missing';
import { BackLink } from '@/components/ui/back-link';
import { nomineePurposes } from '@/db/schema/privacy.values';
import { env } from '@/lib/env';
import { href, type Locale } from '@/lib/locale';
import { receiptCode, shownNumber } from '@/lib/receipts';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { getSheet } from '../../queries';

/** The paper for the person named: what it is about, number and code, and boxes to tick and sign. */
export async function PersonSheet({ locale, viewer, id }: { locale: Locale; viewer: Viewer; id: string }) {
  const { nominations, site } = words(locale);
  const { sheet, purposes, categories, visit } = nominations;
  const person = await getSheet(viewer, id, new Date());
  if (!person) return <Missing locale={locale} />;
  const community = locale === 'en' ? person.communityEn : person.community;
  return (
    <article className="max-w-[44rem]">
      <BackLink href={href(locale, `/desk/nominations/${id}`)}>{visit.back}</BackLink>
      <p className="no-print mb-5 text-soft">{sheet.showsHelp}</p>
      <h1 className="text-center text-title">{sheet.title}</h1>
      <p className="mt-6 text-lead">{sheet.hello(person.name)}</p>
      <p className="mt-2 indent-8 text-lead">{sheet.text(community, categories[person.category])}</p>
      <p className="mt-4">{sheet.online}</p>
      <p className="mt-1 break-all font-mono">{`${env().LINLI_ORIGIN}${href(locale, '/nominations/follow')}`}</p>
      <dl className="mt-3 flex flex-wrap gap-x-12 gap-y-2 border-ink border-t-2 border-b px-5 py-3">
        <div>
          <dt className="text-soft">{sheet.number}</dt>
          <dd className="whitespace-nowrap font-song text-head tracking-wider">{shownNumber(person.number)}</dd>
        </div>
        <div>
          <dt className="text-soft">{sheet.code}</dt>
          <dd className="whitespace-nowrap font-song text-head tracking-wider">{receiptCode('nominee', id)}</dd>
        </div>
      </dl>
      <p className="mt-6">{sheet.paper}</p>
      <ul className="mt-2 text-lead">
        {nomineePurposes.map((purpose) => (
          <li key={purpose} className="flex py-1.5">
            <span aria-hidden="true">□　</span>
            {purposes[purpose]}
          </li>
        ))}
      </ul>
      <div className="mt-8 grid gap-x-8 md:grid-cols-2 print:grid-cols-2">
        {[sheet.sign, sheet.date, sheet.guardianSign].map((line) => (
          <p key={line} className="border-ink border-b pt-8 pb-1">
            {line + site.colon}
          </p>
        ))}
      </div>
      <p className="mt-6 text-soft">{sheet.questions(person.telephone)}</p>
    </article>
  );
}
