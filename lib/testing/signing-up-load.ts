/**
 * A process that signs people up for one event, many at once, until it is killed. It prints the id of each sign-up when its
 * transaction was acknowledged. Only for the test that kills it.
 */
import { signUp } from '@/features/events/sign-ups/mutations';
import { visitor } from '@/lib/viewer';

const [eventId = '', groupId = '', run = ''] = process.argv.slice(2);

async function neighbour(n: number): Promise<never> {
  for (let count = 0; ; count += 1) {
    const name = `${run}${n}${count}`;
    const contact = `000${String(n).padStart(4, '0')}${String(count).padStart(4, '0')}`;
    const input = { eventId, groupId, name, contact, for: 'self' as const, helper: '', answers: {} };
    const id = await signUp(visitor, input, `${run} ${n} ${count}`, new Date());
    process.stdout.write(`${id}\n`);
  }
}

await Promise.all(Array.from({ length: 20 }, (_, n) => neighbour(n)));
