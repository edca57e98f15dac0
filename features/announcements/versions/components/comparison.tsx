import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/locale';
import type { Part } from '@/lib/text-diff';
import { formatInstant } from '@/lib/time';
import { words } from '@/messages/words';
import type { WholeVersion } from '../queries';
import { type ComparedBlock, compareVersions, mostCompared } from '../rules';

type Props = { locale: Locale; before: WholeVersion | undefined; after: WholeVersion };

/** What changed between two versions, letter by letter; the first version of all is shown as it is. */
export function ComparisonView({ locale, before, after }: Props) {
  const text = words(locale).announcements.versions;
  const comparison = compareVersions(before ?? after, after);
  const notes = [
    !before && text.first,
    before && comparison.same === 'all' && text.sameText,
    before && comparison.same === 'words' && text.sameWords,
    before && comparison.coarse && text.coarse(mostCompared),
  ].filter((note) => typeof note === 'string');
  return (
    <section aria-labelledby="what-changed" className="border border-rule bg-card p-5">
      <h2 id="what-changed" className="text-head">
        {before ? text.between(text.number(before.number), text.number(after.number)) : text.number(after.number)}
      </h2>
      <dl className="mt-1 mb-4 grid gap-x-6 text-small text-soft md:grid-cols-2">
        {before && <Who locale={locale} name={text.head.from} version={before} />}
        <Who locale={locale} name={text.head.to} version={after} />
      </dl>
      {before && (
        <p className="mb-4 text-small">
          {text.legend} <del className="diff-removed">{text.removed}</del>{' '}
          <ins className="diff-added">{text.added}</ins>
        </p>
      )}
      {notes.map((note) => (
        <Notice key={note} tone="gold">
          <p>{note}</p>
        </Notice>
      ))}
      <Field name={text.title}>
        <Parts parts={comparison.title} locale={locale} />
      </Field>
      <Field name={text.summary}>
        <Parts parts={comparison.summary} locale={locale} />
      </Field>
      <h3 className="mt-5 text-small text-soft">{text.body}</h3>
      <div className="rich-text">
        {runsOf(comparison.body, before !== undefined).map((run) =>
          'folded' in run ? (
            <details key={run.key} className="my-2 border-rule border-y border-dashed">
              <summary className="min-h-11 py-2 text-small text-soft">{text.unchanged(run.folded.length)}</summary>
              {run.folded.map(({ key, block }) => (
                <Block key={key} block={block} locale={locale} />
              ))}
            </details>
          ) : (
            <Block key={run.key} block={run.block} locale={locale} />
          ),
        )}
      </div>
    </section>
  );
}

function Who({ locale, name, version }: { locale: Locale; name: string; version: WholeVersion }) {
  const text = words(locale).announcements.versions;
  const facts = [version.editor ?? text.system, formatInstant(locale, version.savedAt), text.kinds[version.kind]];
  return (
    <div className="flex gap-2">
      <dt className="whitespace-nowrap">{name}</dt>
      <dd>{`${text.number(version.number)}（${facts.join(words(locale).site.separator)}）`}</dd>
    </div>
  );
}

function Field({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <h3 className="mt-5 text-small text-soft">{name}</h3>
      <p className="text-lead">{children}</p>
    </>
  );
}

type Shown = { key: string; block: ComparedBlock };
type Run = Shown | { key: string; folded: Shown[] };

/** In a comparison, unchanged paragraphs next to a change stay in sight; longer stretches of them are folded away. */
function runsOf(blocks: ComparedBlock[], compared: boolean): Run[] {
  const shown = blocks.map((block, at): Shown => ({ key: String(at), block }));
  if (!compared) return shown;
  const nearChange = (at: number) =>
    [at - 1, at, at + 1].some((near) => blocks[near] !== undefined && blocks[near].change !== 'same');
  const runs: Run[] = [];
  for (const [at, one] of shown.entries()) {
    const last = runs.at(-1);
    if (nearChange(at)) runs.push(one);
    else if (last && 'folded' in last) last.folded.push(one);
    else runs.push({ key: `folded-${at}`, folded: [one] });
  }
  return runs;
}

/** A block is named by what it is, since headings and rows of a comparison are no headings and rows of the page. */
function Block({ block, locale }: { block: ComparedBlock; locale: Locale }) {
  const name = words(locale).announcements.versions.blocks[block.kind];
  return (
    <p className="diff-block" data-kind={block.kind}>
      {name && <span className="mr-2 bg-wash px-1 text-small text-soft">{name}</span>}
      <Parts parts={block.parts} locale={locale} />
    </p>
  );
}

function Parts({ parts, locale }: { parts: Part[]; locale: Locale }) {
  const text = words(locale).announcements.versions;
  return parts.map(({ change, text: said }, at) => {
    const key = `${at}-${change}`;
    if (change === 'same') return <span key={key}>{said}</span>;
    const Mark = change === 'added' ? 'ins' : 'del';
    return (
      <Mark key={key} className={`diff-${change}`}>
        <span className="sr-only">{`${change === 'added' ? text.added : text.removed}：`}</span>
        {said}
      </Mark>
    );
  });
}
