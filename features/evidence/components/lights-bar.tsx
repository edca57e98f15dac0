import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { TreeRow } from '../queries';
import { countLights } from '../rules';

const colours = { green: 'fill-jade', amber: 'fill-gold', red: 'fill-red' } as const;

/** How many of the smallest items are complete, incomplete and without anything: in words, and as a bar. */
export function LightsBar({ locale, rows }: { locale: Locale; rows: TreeRow[] }) {
  const { evidence: text } = words(locale);
  const counts = countLights(rows.flatMap(({ leaf }) => leaf?.light ?? []));
  const { green, amber, red } = counts;
  const starts = { green: 0, amber: green, red: green + amber };
  return (
    <div className="mb-6 max-w-[52rem]">
      <p className="mb-2 font-semibold">{text.counted(red, amber, green)}</p>
      <svg
        viewBox={`0 0 ${Math.max(1, green + amber + red)} 1`}
        preserveAspectRatio="none"
        className="h-3 w-full"
        aria-hidden="true"
      >
        {(['green', 'amber', 'red'] as const).map((light) => (
          <rect key={light} x={starts[light]} width={counts[light]} height="1" className={colours[light]} />
        ))}
      </svg>
    </div>
  );
}
