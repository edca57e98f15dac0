import { classNames } from '@/lib/class-names';
import { href, type Locale } from '@/lib/locale';
import type { OfficialDocument } from '@/lib/print/official-document';
import { numbered } from '@/lib/print/official-words';
import { words } from '@/messages/words';
import type { Filled, FilledBlock } from '../filled/rules';
import { headingLooks, paragraphLook, pieceLooks } from './piece-looks';

type Props = {
  locale: Locale;
  id: string;
  title: string;
  blocks: FilledBlock[];
  touched: string | undefined;
  /** Who signs, and when: on paper alone, where no signature of the desk stands. */
  signed: Pick<OfficialDocument, 'unit' | 'day' | 'draft'>;
};

/** The text as a document; a figure is a link, and what stands behind it appears beside the text. */
export function SummaryText({ locale, id, title, blocks, touched, signed }: Props) {
  const numbers = numbered(blocks.map(bare), 'zh-CN');
  return (
    <article className="official border border-rule bg-card px-5 py-8 font-fang leading-[1.9] md:px-12 print:border-0 print:p-0">
      {signed.draft && <p className="hidden text-right print:block">{signed.draft}</p>}
      <h1 className="mb-6 text-balance text-center font-song text-title">{title}</h1>
      {blocks.map((block, at) =>
        block.kind === 'heading' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text, in their order
          <Heading key={at} level={block.level} text={textOf(numbers[at]) ?? block.text} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text, in their order
          <p key={at} className={paragraphLook}>
            {block.pieces.map((piece, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a paragraph, in their order
              <Said key={place} locale={locale} id={id} piece={piece} touched={touched} />
            ))}
          </p>
        ),
      )}
      <div className="hidden break-before-avoid break-inside-avoid pt-[57.9pt] pr-[4em] text-right print:block">
        <p>{signed.unit}</p>
        <p>{signed.day}</p>
      </div>
    </article>
  );
}

/** A block without its figures, for numbering. */
const bare = (block: FilledBlock) => (block.kind === 'heading' ? block : { kind: block.kind, runs: [] });

const textOf = (block: ReturnType<typeof numbered>[number] | undefined) =>
  block?.kind === 'heading' ? block.text : undefined;

function Heading({ level, text }: { level: 1 | 2 | 3; text: string }) {
  const Tag = ({ 1: 'h2', 2: 'h3', 3: 'h4' } as const)[level];
  return <Tag className={headingLooks[level]}>{text}</Tag>;
}

type SaidProps = { locale: Locale; id: string; piece: Filled; touched: string | undefined };

function Said({ locale, id, piece, touched }: SaidProps) {
  const { view } = words(locale).summaries;
  if (piece.kind === 'text') return piece.text;
  const address = `${href(locale, `/desk/summaries/${id}`)}?figure=${encodeURIComponent(piece.token)}#behind`;
  if (piece.kind === 'gap')
    return (
      <a href={address} className={pieceLooks.gap}>
        {view.gapShown(piece.name)}
      </a>
    );
  if (piece.kind === 'claim' && piece.evidence === 0) return <span className={pieceLooks.unproven}>{piece.shown}</span>;
  return (
    <a
      href={address}
      aria-current={piece.token === touched ? 'true' : undefined}
      className={classNames(
        'px-0.5 no-underline print:border-0 print:bg-transparent print:text-ink',
        piece.kind === 'figure' && 'whitespace-nowrap',
        piece.token === touched ? 'bg-red text-white' : pieceLooks[piece.kind],
      )}
    >
      {piece.shown}
    </a>
  );
}
