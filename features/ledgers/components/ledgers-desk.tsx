import { LinkButton } from '@/components/ui/button';
import { boxes } from '@/db/schema/ledgers.values';
import { amountShown } from '@/features/figures/rules';
import { href, type Locale } from '@/lib/locale';
import { dayOf } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { ledgers } from '../definitions/all';
import { countThisMonth } from '../queries';
import { type LedgerDefinition, mayRead, mayWrite, nameIn } from '../rules';

type Props = { locale: Locale; viewer: Staff; now: Date };

/** Every ledger that the viewer reads, by archive box, with what came in this month. */
export async function LedgersDesk({ locale, viewer, now }: Props) {
  const { ledgers: text, figures } = words(locale);
  const counts = await countThisMonth(viewer, dayOf(now));
  const readable = ledgers.filter((ledger) => mayRead(viewer, ledger));
  return (
    <>
      <h1 className="text-title">{text.title}</h1>
      <p className="mt-1 text-soft">{text.help}</p>
      {boxes.map((box) => {
        const kept = readable.filter((ledger) => ledger.box === box);
        return (
          kept.length > 0 && (
            <section key={box} className="mt-8">
              <h2 className="mb-1 border-ink border-b-2 pb-1 text-head">{figures.groups[`box-${box}`]}</h2>
              <ul className="grid gap-x-8 md:grid-cols-2 xl:grid-cols-3">
                {kept.map((ledger) => (
                  <Line
                    key={ledger.name}
                    locale={locale}
                    viewer={viewer}
                    ledger={ledger}
                    count={counts.get(ledger.name) ?? 0}
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}

type LineProps = { locale: Locale; viewer: Staff; ledger: LedgerDefinition; count: number };

function Line({ locale, viewer, ledger, count }: LineProps) {
  const { ledgers: text, figures } = words(locale);
  const amount = `${amountShown(locale, count, ledger.counts)} ${figures.units[ledger.counts]}`;
  return (
    <li className="flex items-center justify-between gap-3 border-rule border-b py-2">
      <div>
        <a
          href={href(locale, `/desk/ledgers/${ledger.name}`)}
          className="inline-flex min-h-11 items-center font-semibold"
        >
          {nameIn(locale, ledger.title)}
        </a>
        <p className="text-small text-soft">
          {count === 0 ? text.nothingYet : text.thisMonth(amount)}
          {ledger.source && ` · ${text.byItself(nameIn(locale, ledger.source))}`}
        </p>
      </div>
      {mayWrite(viewer, ledger) && (
        <LinkButton
          href={href(locale, `/desk/ledgers/${ledger.name}/new`)}
          aria-label={`${text.add}: ${nameIn(locale, ledger.title)}`}
        >
          {text.add}
        </LinkButton>
      )}
    </li>
  );
}
