import { BackLink } from '@/components/ui/back-link';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PrintButton } from '@/components/ui/print-button';
import { amountShown } from '@/features/figures/rules';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { measureName } from '../../measures/rules';
import { nameIn } from '../../rules';
import { type Campaign, type CampaignLedger, listCampaignSums } from '../queries';

type Props = { locale: Locale; viewer: Staff; campaign: Campaign };

/** What was done in one campaign: every ledger with its sums, each of which opens its entries. */
export async function CampaignView({ locale, viewer, campaign }: Props) {
  const { ledgers: text } = words(locale);
  const done = await listCampaignSums(viewer, campaign.id);
  return (
    <div className="max-w-[46rem]">
      <BackLink href={href(locale, '/desk/ledgers/campaigns')}>{text.campaign.back}</BackLink>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h1 className="text-title">{campaign.name}</h1>
        <PrintButton>{text.print}</PrintButton>
      </div>
      <p className="mb-4 text-soft">
        {campaign.fromDay}–{campaign.toDay}
      </p>
      {done.length === 0 && <EmptyState title={text.campaign.nothing}>{text.campaign.nothingText}</EmptyState>}
      {done.map((one) => (
        <LedgerSums key={one.ledger.name} locale={locale} campaign={campaign} done={one} />
      ))}
    </div>
  );
}

type SumsProps = { locale: Locale; campaign: Campaign; done: CampaignLedger };

function LedgerSums({ locale, campaign, done: { ledger, sums } }: SumsProps) {
  const { ledgers: text, figures } = words(locale);
  const title = nameIn(locale, ledger.title);
  const path = (category: string) =>
    `/desk/ledgers/${ledger.name}?${new URLSearchParams({ ...(category ? { category } : {}), campaign: campaign.id })}`;
  return (
    <section className="mb-6">
      <h2 className="mb-1 text-head">{title}</h2>
      <DataTable caption={title} head={[text.campaign.kind, text.campaign.measure, text.campaign.sum]}>
        {sums.map(({ category, measure, unit, sum }) => (
          <tr key={`${category} ${measure} ${unit}`}>
            <th scope="row">
              <a href={href(locale, path(category))} className="inline-flex min-h-11 items-center">
                {ledger.categories?.options[category]
                  ? nameIn(locale, ledger.categories.options[category].name)
                  : title}
              </a>
            </th>
            <td>
              <span className="inline-flex min-h-11 items-center">{measureName(locale, ledger, measure)}</span>
            </td>
            <td>
              <span className="inline-flex min-h-11 items-center whitespace-nowrap tabular-nums">
                {amountShown(locale, sum, unit)} {figures.units[unit]}
              </span>
            </td>
          </tr>
        ))}
      </DataTable>
    </section>
  );
}
