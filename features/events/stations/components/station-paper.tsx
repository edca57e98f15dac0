import { BackLink } from '@/components/ui/back-link';
import { CodePicture } from '@/components/ui/code-picture';
import { href, type Locale } from '@/lib/locale';
import { qrCode } from '@/lib/print/qr';
import { words } from '@/messages/words';
import { type FairRow, type Station, stationAddress } from '../queries';

/** The sheet for a stand: what to do, and the code that leads there. It is Chinese, whichever language the desk is used in. */
export function StationPaper({ locale, fair, station }: { locale: Locale; fair: FairRow; station: Station }) {
  const own = words(locale).quizzes.stations;
  const text = words('zh-CN').quizzes.stations.paper;
  const address = stationAddress(station.slug);
  return (
    <>
      <BackLink href={href(locale, `/desk/events/${fair.number}/stations`)}>{own.back}</BackLink>
      <p className="no-print mb-4 text-soft">{own.paper.print}</p>
      <article
        lang="zh-CN"
        className="mx-auto max-w-[40rem] border-8 border-red bg-card px-6 py-10 text-center print:max-w-none"
      >
        <p className="text-lead text-soft">{fair.title}</p>
        <h1 className="mt-2 text-mast">{station.name}</h1>
        <p className="mt-4 text-title">{text.scan}</p>
        <CodePicture code={qrCode(address)} label={text.scan} className="mx-auto my-6 w-full max-w-[22rem]" />
        <p className="text-head">{text.pass(station.questionIds.length, station.passAt)}</p>
        {station.prize && <p className="mt-1 text-head text-red-ink">{text.prize(station.prize)}</p>}
        <p className="mt-4">{text.noTrace}</p>
        <p className="mt-4 text-note text-soft">
          {text.address}
          <br />
          <span className="break-all font-mono text-ink">{address}</span>
        </p>
      </article>
    </>
  );
}
