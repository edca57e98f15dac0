import { env } from '@/lib/env';
import { hallCode, hallCodeLasts } from '@/lib/hall-codes';
import { href, type Locale } from '@/lib/locale';
import { qrCode } from '@/lib/print/qr';
import { fieldsOf } from '@/lib/time';
import { words } from '@/messages/words';
import type { DoorEvent } from '../../check-in/queries';
import { reasonsNotOpen, sentenceOf } from '../../check-in/rules';
import { hallStepsOf } from '../queries';

type Props = { locale: Locale; event: DoorEvent; portal: string; now: Date };

/** What hangs in the hall: a code that is good for half a minute, and how full it is. It renews itself. */
export async function HallScreen({ locale, event, portal, now }: Props) {
  const { checkIn, reasons } = words(locale);
  const text = checkIn.hall;
  const [reason] = reasonsNotOpen(event, now);
  const seconds = hallCodeLasts(now);
  const steps = await hallStepsOf(event);
  return (
    <main
      data-renew={reason ? 30 : seconds}
      className="grid min-h-dvh grid-rows-[auto_1fr_auto] gap-[3vh] bg-paper px-[5vw] py-[4vh]"
    >
      <noscript>
        <meta httpEquiv="refresh" content={String(seconds)} />
      </noscript>
      <header className="border-red border-b-4 pb-[2vh]">
        <p className="text-[clamp(1rem,2.6vh,2.2rem)] text-soft">
          {`${portal} · ${event.venue} · ${text.from(fieldsOf(event.startsAt).time)}`}
        </p>
        <h1 className="text-[clamp(1.8rem,8vh,6rem)] leading-tight">{event.title}</h1>
      </header>
      <div className="grid content-center items-center gap-x-[5vw] gap-y-8 md:grid-cols-[auto_1fr]">
        {reason ? (
          <p className="font-song text-[clamp(1.6rem,6vh,4.5rem)]">
            {text.notNow}
            <span className="mt-[2vh] block text-[clamp(1.1rem,3.6vh,3rem)] text-soft">
              {sentenceOf(reasons, reason)}
            </span>
          </p>
        ) : (
          <>
            <Code
              address={`${env().LINLI_ORIGIN}${href(locale, `/events/${event.number}/here/${hallCode(event.id, now)}`)}`}
              label={text.title}
            />
            <div>
              <p className="font-bold font-song text-[clamp(1.6rem,7vh,5rem)] leading-tight">{text.scan}</p>
              <p className="mt-[3vh] max-w-[26em] text-[clamp(1.05rem,3.2vh,2.4rem)] leading-relaxed">{text.how}</p>
              <p className="mt-[3vh] text-[clamp(1rem,2.4vh,1.8rem)] text-soft">{text.changing}</p>
            </div>
          </>
        )}
      </div>
      <p className="flex flex-wrap justify-between gap-x-10 border-ink border-t-4 pt-[2vh] font-bold font-song text-[clamp(1.3rem,5vh,3.6rem)]">
        <span className="text-red">{(!reason || steps.here > 0) && text.step(steps.here)}</span>
        <span className="text-jade">{steps.seats ? text.steps[steps.seats] : text.walkInFree}</span>
      </p>
    </main>
  );
}

function Code({ address, label }: { address: string; label: string }) {
  const { modules, path } = qrCode(address);
  return (
    <a href={address} className="block border border-rule bg-card p-[1.5vh]">
      <svg viewBox={`0 0 ${modules} ${modules}`} role="img" aria-label={label} className="block size-[min(80vw,52vh)]">
        <path fill="#fff" d={`M0 0h${modules}v${modules}H0z`} />
        <path d={path} shapeRendering="crispEdges" />
      </svg>
    </a>
  );
}
