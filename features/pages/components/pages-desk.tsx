import { DataTable } from '@/components/ui/data-table';
import { pageLocales, pageSlugs } from '@/db/schema/pages.values';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import { words } from '@/messages/words';
import { listPages } from '../queries';

/** The pages of the office, each in each language. */
export async function PagesDesk({ locale }: { locale: Locale }) {
  const text = words(locale).pages;
  const pages = await listPages();
  const rows = pageSlugs.flatMap((slug) =>
    pageLocales.flatMap((language) => pages.filter((page) => page.slug === slug && page.locale === language)),
  );
  return (
    <>
      <h1 className="text-title">{text.edit.title}</h1>
      <p className="mt-1 mb-5 text-soft">{text.edit.help}</p>
      <DataTable caption={text.edit.title} head={Object.values(text.edit.head)}>
        {rows.map((page) => (
          <tr key={`${page.slug} ${page.locale}`}>
            <th scope="row" className="whitespace-nowrap">
              <a href={href(locale, `/desk/pages/${page.slug}/${page.locale}`)} className="font-semibold underline">
                {text.names[page.slug]}
                <span className="sr-only">{text.languages[page.locale]}</span>
              </a>
            </th>
            <td className="whitespace-nowrap">{text.languages[page.locale]}</td>
            <td lang={page.locale} className="min-w-40">
              {page.title}
            </td>
            <td className="whitespace-nowrap">{formatInstant(locale, page.updatedAt)}</td>
          </tr>
        ))}
      </DataTable>
    </>
  );
}
