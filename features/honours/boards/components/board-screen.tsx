import { href, type Locale } from '@/lib/locale';
import { qrCode } from '@/lib/print/qr';
import { words } from '@/messages/words';
import { Portrait } from '../../components/portrait';
import type { BatchView, RollItem } from '../../queries';
import { batchTitle } from '../../rules';
import { boardAddress } from '../queries';

type Props = { locale: Locale; batch: BatchView; portal: string };

/**
 * The board of a batch on a screen in the hall: one person fills it, and the next follows by itself where nobody asked for less
 * motion. Without the script it is a list of which each person is one screen high.
 */
export function BoardScreen({ locale, batch, portal }: Props) {
  const { board } = words(locale).honours;
  const title = batchTitle(locale, batch, batch.community);
  return (
    <main>
      <h1 className="sr-only">{`${board.title} ${title}`}</h1>
      <ol data-slides="15">
        {batch.people.map((person) => (
          <li
            key={person.id}
            className="grid min-h-dvh grid-rows-[1fr_auto] gap-[4vh] bg-paper px-[5vw] pt-[6vh] pb-[3vh]"
          >
            <Person locale={locale} person={person.person} />
            <Foot locale={locale} batch={batch} line={`${portal}　${board.title} · ${title}`} />
          </li>
        ))}
      </ol>
      <button
        type="button"
        hidden
        data-pause={board.goOn}
        className="fixed bottom-3 left-3 min-h-11 rounded-sm border border-line bg-card px-4 text-soft"
      >
        {board.pause}
      </button>
    </main>
  );
}

function Person({ locale, person }: { locale: Locale; person: RollItem['person'] }) {
  const { honours, nominations } = words(locale);
  return (
    <div className="grid content-center items-center gap-x-[5vw] gap-y-6 md:grid-cols-[min(34vw,56vh)_1fr]">
      <div className="max-w-[16rem] md:max-w-none">
        {person.pictures.length > 0 ? (
          <Portrait locale={locale} person={person} sizes="34vw" eager />
        ) : (
          <div
            aria-hidden="true"
            className="grid aspect-[4/5] w-full place-items-center bg-gold-wash font-bold font-song text-[clamp(6rem,28vh,20rem)] text-gold"
          >
            {honours.initials[person.category]}
          </div>
        )}
      </div>
      <div>
        <p className="w-fit bg-gold-wash px-[0.6em] py-[0.2em] font-semibold text-[clamp(1.2rem,4vh,4rem)] text-gold">
          {nominations.categories[person.category]}
        </p>
        <h2 className="mt-[2vh] text-[clamp(2.2rem,12vh,9rem)] leading-tight">{person.name}</h2>
        {person.oneLine && (
          <p className="mt-[3vh] font-song text-[clamp(1.4rem,5.6vh,5rem)] leading-relaxed">{person.oneLine}</p>
        )}
      </div>
    </div>
  );
}

function Foot({ locale, batch, line }: { locale: Locale; batch: BatchView; line: string }) {
  const { board } = words(locale).honours;
  const { modules, path } = qrCode(boardAddress(batch.slug));
  return (
    <div className="flex flex-wrap items-center justify-between gap-4 border-ink border-t-4 pt-[2vh] text-[clamp(1rem,2.8vh,2.4rem)]">
      <p className="font-bold font-song">{line}</p>
      <a
        href={href(locale, `/honours/batches/${batch.slug}`)}
        className="flex items-center gap-4 text-soft no-underline"
      >
        {board.scan}
        <svg viewBox={`0 0 ${modules} ${modules}`} aria-hidden="true" className="size-[clamp(6rem,16vh,14rem)]">
          <path fill="#fff" d={`M0 0h${modules}v${modules}H0z`} />
          <path d={path} shapeRendering="crispEdges" />
        </svg>
      </a>
    </div>
  );
}
