import 'server-only';
import { lookupHash, openToken, sealToken } from './crypto';

const slotLength = 30_000;
/** Whoever scanned the code has this long to write a name. */
const passLength = 10 * 60_000;

const slotOf = (now: Date) => Math.floor(now.getTime() / slotLength);
const codeOf = (eventId: string, slot: number) => lookupHash(`hall:${eventId}:${slot}`).slice(0, 12);

/** What stands in the address of the code on the screen now; it changes every half minute. */
export const hallCode = (eventId: string, now: Date) => codeOf(eventId, slotOf(now));

/** How many seconds it stays. */
export const hallCodeLasts = (now: Date) => Math.ceil(((slotOf(now) + 1) * slotLength - now.getTime()) / 1000);

/** Whether a code is on the screen now or was until just now. */
export const isHallCode = (eventId: string, code: string, now: Date) =>
  [0, 1].some((ago) => code === codeOf(eventId, slotOf(now) - ago));

/** What whoever scanned a valid code goes on with; nobody else can make one. */
export const hallPass = (eventId: string, now: Date) =>
  sealToken(JSON.stringify(['hall', eventId, now.getTime() + passLength]));

/** Whether a pass was made for this event and its ten minutes are not over. */
export function isHallPass(eventId: string, pass: string, now: Date): boolean {
  const opened = openToken(pass);
  if (!opened) return false;
  const [kind, id, until] = JSON.parse(opened) as [string, string, number];
  return kind === 'hall' && id === eventId && until > now.getTime();
}
