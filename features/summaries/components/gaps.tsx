import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { Filled } from '../filled/rules';

type Gap = Extract<Filled, { kind: 'gap' }>;
type Claim = Extract<Filled, { kind: 'claim' }>;
type Props = { locale: Locale; id: string; isDraft: boolean; gaps: Gap[]; unproven: Claim[] };

/** What a summary still lacks: figures without records, which block it, and claims without evidence, which are marked. */
export function Gaps({ locale, id, isDraft, gaps, unproven }: Props) {
  const { view } = words(locale).summaries;
  const address = (token: string) =>
    `${href(locale, `/desk/summaries/${id}`)}?figure=${encodeURIComponent(token)}#behind`;
  return (
    <>
      {(isDraft || gaps.length > 0) && (
        <section>
          <h2 className="mb-1 border-ink border-b-2 pb-1 text-lead">{view.gaps(gaps.length)}</h2>
          {gaps.length === 0 && <p className="text-jade">{view.noGaps}</p>}
          <ul>
            {gaps.map(({ token, name, why }) => (
              <li key={token} className="border-rule border-b py-2">
                <a href={address(token)}>{name}</a>
                <p className="text-red-ink text-small">{view.why[why]}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {unproven.length > 0 && (
        <section>
          <h2 className="mb-1 border-ink border-b-2 pb-1 text-lead">{view.unproven(unproven.length)}</h2>
          <ul>
            {unproven.map(({ token, shown }) => (
              <li key={token} className="border-rule border-b py-2">
                <p>“{shown}”</p>
                <p className="text-small text-soft">{view.unprovenNote}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
