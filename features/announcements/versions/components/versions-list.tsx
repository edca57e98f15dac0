import { Button } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { Pagination } from '@/components/ui/pagination';
import type { Page } from '@/db/keyset';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import { words } from '@/messages/words';
import type { Version } from '../queries';

type Props = { locale: Locale; id: string; page: Page<Version>; compared: { before?: string; after?: string } };

/** Every version with who, when and what kind; any two of them can be chosen and compared. */
export function VersionsList({ locale, id, page, compared }: Props) {
  const { announcements, site } = words(locale);
  const text = announcements.versions;
  const path = href(locale, `/desk/announcements/${id}/versions`);
  const { head } = text;
  return (
    <div className="mt-10">
      <h2 className="mb-3 border-ink border-b-2 pb-1 text-head">{text.all}</h2>
      <form method="get" action={path}>
        <DataTable
          caption={text.all}
          head={[head.version, head.when, head.who, head.kind, head.text, head.from, head.to]}
        >
          {page.items.map((version) => (
            <tr
              key={version.id}
              className="aria-[current]:bg-gold-wash"
              aria-current={version.id === compared.after || undefined}
            >
              <th scope="row">
                <a className="whitespace-nowrap underline" href={`${path}?to=${version.id}`}>
                  {text.number(version.number)}
                </a>
              </th>
              <td className="whitespace-nowrap">{formatInstant(locale, version.savedAt)}</td>
              <td className="whitespace-nowrap">{version.editor ?? text.system}</td>
              <td className="whitespace-nowrap">{text.kinds[version.kind]}</td>
              <td className="min-w-40">{version.title}</td>
              {(['from', 'to'] as const).map((side) => (
                <td key={side} className="py-0!">
                  <label className="grid min-h-11 min-w-11 place-items-center">
                    <span className="sr-only">
                      {text.choose[side](text.number(version.number), formatInstant(locale, version.savedAt))}
                    </span>
                    <input
                      type="radio"
                      name={side}
                      value={version.id}
                      defaultChecked={version.id === (side === 'from' ? compared.before : compared.after)}
                      className="size-5 accent-red"
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </DataTable>
        <p className="mt-3">
          <Button>{text.compare}</Button>
        </p>
      </form>
      <Pagination
        label={site.pages}
        newer={page.newer ? { href: `${path}?after=${page.newer}`, label: site.newer } : undefined}
        older={page.older ? { href: `${path}?before=${page.older}`, label: site.older } : undefined}
      />
    </div>
  );
}
