import { givenNames, surnames } from '@/db/seed/events/places';

/** Names of the pool: the same people come again, so that people and visits differ. */
const pool = 220;

/** The nth of those who come to an event: another part of the pool each time. Telephones begin with zeros: none is real. */
export function visitorAt(eventId: string, n: number): { name: string; contact: string } {
  const start = Number.parseInt(eventId.slice(-6), 16);
  const at = (start + n) % pool;
  const name = `${surnames[at % surnames.length]}${givenNames[Math.floor(at / surnames.length) % givenNames.length]}`;
  return { name, contact: `0000555${String(1_000 + at)}` };
}
