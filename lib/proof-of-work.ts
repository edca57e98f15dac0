import 'server-only';
import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { env } from './env';

/** What a browser works on: the number from 0 to `most` whose hash with the salt is the target. */
export type Challenge = { salt: string; target: string; most: number; signature: string };

/** About a tenth of a second of an old phone; a program that sends thousands pays it for each. */
const most = 60_000;
const lasts = 60 * 60_000;

const hashOf = (salt: string, number: number) => createHash('sha256').update(`${salt}${number}`).digest('hex');
const signatureOf = (salt: string, target: string) =>
  createHmac('sha256', env().LINLI_LOOKUP_KEY).update(`proof:${salt}:${target}`).digest('base64url');

/** A new challenge, good for an hour. Nothing is kept of it until its proof comes. `number` is the answer, for who need not work. */
export function newChallenge(now: Date, number = randomInt(most + 1)): Challenge {
  const salt = `${randomBytes(12).toString('hex')}.${now.getTime() + lasts}.`;
  const target = hashOf(salt, number);
  return { salt, target, most, signature: signatureOf(salt, target) };
}

/**
 * Whether a proof, `salt:number:signature`, was worked for and has not run out: then what has to be kept so that it counts once,
 * and until when. Null for everything else.
 */
export function provenWork(proof: string, now: Date): { challenge: string; endsAt: Date } | null {
  const [, salt = '', until, number, signature = ''] =
    /^([0-9a-f]{24}\.(\d{13})\.):(\d{1,6}):([\w-]{43})$/.exec(proof) ?? [];
  if (!salt || Number(until) <= now.getTime()) return null;
  const expected = signatureOf(salt, hashOf(salt, Number(number)));
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(signature))) return null;
  return { challenge: salt, endsAt: new Date(Number(until)) };
}
