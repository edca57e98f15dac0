import { classNames } from '@/lib/class-names';
import { href, type Locale } from '@/lib/locale';
import { numbered } from '@/lib/print/official-words';
import { words } from '@/messages/words';
import type { Filled, FilledBlock } from '../filled/rules';

type Props = { locale: Locale; id: string; title: string; blocks: FilledBlock[]; touched: string | undefined };

/** The text as a document; a figure is a link, and what stands behind it appears beside the text. */
export function SummaryText({ locale, id, title, blocks, touched }: Props) {
  const numbers = numbered(blocks.map(bare), 'zh-CN');
  return (
    <article className="border border-rule bg-card px-5 py-8 font-fang leading-[1.9] md:px-12 print:border-0 print:p-0">
      <h1 className="mb-6 text-balance text-center font-song text-title">{title}</h1>
      {blocks.map((block, at) =>
        block.kind === 'heading' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text, in their order
          <Heading key={at} level={block.level} text={textOf(numbers[at]) ?? block.text} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text, in their order
          <p key={at} className="my-1 indent-[2em] text-lead">
            {block.pieces.map((piece, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a paragraph, in their order
              <Said key={place} locale={locale} id={id} piece={piece} touched={touched} />
            ))}
          </p>
        ),
      )}
    </article>
  );
}

/** Figures stand out; what is quoted from the records is only marked. */
const untouched = {
  figure: 'border-gold border-b-2 bg-gold-wash text-inherit',
  list: 'border-gold border-b border-dotted text-inherit',
  claim: 'border-gold border-b border-dotted text-inherit',
};

/** A block without its figures, for numbering. */
const bare = (block: FilledBlock) => (block.kind === 'heading' ? block : { kind: block.kind, runs: [] });

const textOf = (block: ReturnType<typeof numbered>[number] | undefined) =>
  block?.kind === 'heading' ? block.text : undefined;

function Heading({ level, text }: { level: 1 | 2 | 3; text: string }) {
  if (level === 1) return <h2 className="mt-5 mb-1 font-bold font-hei text-lead">{text}</h2>;
  return level === 2 ? (
    <h3 className="mt-3 indent-[2em] text-lead">{text}</h3>
  ) : (
    <h4 className="mt-2 indent-[2em] font-bold text-lead">{text}</h4>
  );
}

type SaidProps = { locale: Locale; id: string; piece: Filled; touched: string | undefined };

function Said({ locale, id, piece, touched }: SaidProps) {
  const { view } = words(locale).summaries;
  if (piece.kind === 'text') return piece.text;
  const address = `${href(locale, `/desk/summaries/${id}`)}?figure=${encodeURIComponent(piece.token)}#behind`;
  if (piece.kind === 'gap')
    return (
      <a href={address} className="border-red border-b-2 border-dashed bg-red-wash px-1 text-red-ink no-underline">
        {view.gapShown(piece.name)}
      </a>
    );
  if (piece.kind === 'claim' && piece.evidence === 0)
    return <span className="border-red border-b-2 border-dotted">{piece.shown}</span>;
  return (
    <a
      href={address}
      aria-current={piece.token === touched ? 'true' : undefined}
      className={classNames(
        'px-0.5 no-underline print:border-0 print:bg-transparent print:text-ink',
        piece.kind === 'figure' && 'whitespace-nowrap',
        piece.token === touched ? 'bg-red text-white' : untouched[piece.kind],
      )}
    >
      {piece.shown}
    </a>
  );
}
