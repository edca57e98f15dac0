import { expect, test } from 'vitest';
import { QueueFull } from './fair-queue.js';
import { formBatches } from './form-batches.js';

const turn = () => new Promise((resolve) => setImmediate(resolve));
const nobody = { atOnce: 2, waiting: 10, room: 3, longest: 500, answered: () => 0 };

test('A few run at once, in the order in which they came, and everybody gets the own answer', async () => {
  const enter = formBatches(nobody);
  const began: number[] = [];
  let [running, most] = [0, 0];
  const answers = [1, 2, 3, 4, 5].map((n) =>
    enter(async () => {
      began.push(n);
      running += 1;
      most = Math.max(most, running);
      await turn();
      running -= 1;
      return n * 10;
    }),
  );
  expect(await Promise.all(answers)).toEqual([10, 20, 30, 40, 50]);
  expect(began).toEqual([1, 2, 3, 4, 5]);
  expect(most).toBe(2);
});

test('One that fails fails for itself, and what comes later is taken', async () => {
  const enter = formBatches(nobody);
  const broken = enter(async () => Promise.reject(new Error('broken')));
  const beside = enter(async () => 'beside');
  await expect(broken).rejects.toThrow('broken');
  expect(await beside).toBe('beside');
  expect(await enter(async () => 'later')).toBe('later');
});

test('What does not fit is refused at once, and the rest goes on', async () => {
  const enter = formBatches({ ...nobody, atOnce: 1, waiting: 2 });
  const results = await Promise.allSettled([1, 2, 3, 4].map((n) => enter(async () => n)));
  // The first is taken from the queue at once.
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
  expect((results[3] as PromiseRejectedResult).reason).toBeInstanceOf(QueueFull);
});

test('Between two forms readers have as many times as long as one took; where there is no reader the next one begins', async () => {
  const waited = async (answered: () => number) => {
    const enter = formBatches({ ...nobody, atOnce: 1, answered });
    const ends: number[] = [];
    const begins: number[] = [];
    const busy = async () => {
      begins.push(performance.now());
      while (performance.now() < (begins.at(-1) ?? 0) + 20);
      ends.push(performance.now());
    };
    await Promise.all([enter(busy), enter(busy)]);
    return (begins[1] ?? 0) - (ends[0] ?? 0);
  };
  let [readers, looks] = [0, 0];
  expect(await waited(() => ++readers)).toBeGreaterThanOrEqual(60);
  await waited(() => {
    looks += 1;
    return 0;
  });
  // Two looks after each form: nobody came meanwhile.
  expect(looks).toBeLessThanOrEqual(4);
});

test('However long forms took, readers have no more than the longest', async () => {
  let looks = 0;
  const enter = formBatches({ ...nobody, atOnce: 1, longest: 0, answered: () => ++looks });
  const slow = async () => void (await new Promise((resolve) => setTimeout(resolve, 30)));
  await Promise.all([enter(slow), enter(slow)]);
  // One look before and one after the one pause between them, although readers came in each.
  expect(looks).toBe(2);
});
