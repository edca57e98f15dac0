import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { Use } from '../library/queries';
import type { ProofUse } from '../proof-uses/queries';

type Props = {
  locale: Locale;
  uses: { seen: Use[]; more: number };
  events: { number: string; title: string }[];
  proofs: { seen: ProofUse[]; more: number };
};

export const countUses = ({ uses, events, proofs }: Omit<Props, 'locale'>): number =>
  uses.seen.length + uses.more + events.length + proofs.seen.length + proofs.more;

/** Where an item stands: texts, events, ledgers, evidence; of those that the viewer may not open only how many they are. */
export function Uses({ locale, ...used }: Props) {
  const { announcements, ledgers, media, site } = words(locale);
  if (countUses(used) === 0) return <p className="text-soft">{media.usedNowhere}</p>;
  const { uses, events, proofs } = used;
  const more = uses.more + proofs.more;
  return (
    <ul>
      {uses.seen.map((use) => (
        <li key={`${use.announcementId} ${use.as}`} className="border-rule border-b py-2">
          <a href={href(locale, `/desk/announcements/${use.announcementId}`)}>{use.title}</a>
          <p className="text-small text-soft">
            {[media.usedAs[use.as], announcements.status[use.status]].join(site.separator)}
          </p>
        </li>
      ))}
      {events.map(({ number, title }) => (
        <li key={number} className="border-rule border-b py-2">
          <a href={href(locale, `/desk/events/${number}/after`)}>{title}</a>
          <p className="text-small text-soft">{media.usedByEvent}</p>
        </li>
      ))}
      {proofs.seen.map(({ path, title, by, removed }) => (
        <li key={path} className="border-rule border-b py-2">
          <a href={href(locale, path)}>{title}</a>
          <p className="text-small text-soft">
            {[media.usedAsProof[by], removed && ledgers.removed].filter(Boolean).join(site.separator)}
          </p>
        </li>
      ))}
      {more > 0 && <li className="py-2 text-soft">{media.usedElsewhere(more)}</li>}
    </ul>
  );
}
