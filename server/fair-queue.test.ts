import { expect, test } from 'vitest';
import { fairQueue, QueueFull } from './fair-queue.js';

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('One runs at a time, in order, and urgent ones go first', async () => {
  const enter = fairQueue({ running: 1, waiting: 10 });
  const ran: string[] = [];
  let running = 0;
  const task = (name: string) => async () => {
    running += 1;
    expect(running).toBe(1);
    await turn();
    ran.push(name);
    running -= 1;
  };
  await Promise.all([enter(task('a')), enter(task('b')), enter(task('c'), { urgent: true })]);
  expect(ran).toEqual(['a', 'c', 'b']);
});

test('What does not fit into the queue is refused at once, and the rest goes on', async () => {
  const enter = fairQueue({ running: 1, waiting: 2 });
  const results = await Promise.allSettled(Array.from({ length: 5 }, (_, n) => enter(async () => n)));
  expect(results.map((result) => result.status)).toEqual([
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'rejected',
    'rejected',
  ]);
  expect((results[4] as PromiseRejectedResult).reason).toBeInstanceOf(QueueFull);
});

test('However full the queue is, what is urgent is not refused', async () => {
  const enter = fairQueue({ running: 1, waiting: 1 });
  const ran: string[] = [];
  const task = (name: string) => async () => void ran.push(name);
  await Promise.all([enter(task('a')), enter(task('b')), enter(task('urgent'), { urgent: true })]);
  expect(ran).toEqual(['a', 'urgent', 'b']);
});

test('A task that fails frees its place', async () => {
  const enter = fairQueue({ running: 1, waiting: 2 });
  await expect(enter(async () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await expect(enter(async () => 'next')).resolves.toBe('next');
  await expect(enter(async () => 'and next')).resolves.toBe('and next');
});
