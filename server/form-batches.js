/**
 * Takes the forms that visitors send, a few at once, which share one commit; after each few readers have as much time as those
 * took and more, for as long as there are readers. However many want the thirty seats of an evening, its page is read meanwhile.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { QueueFull } from './fair-queue.js';

/** Milliseconds without a reader after which nobody is waited for. */
const quiet = 2;

/**
 * `room`: how many times as long as the forms took the readers have, and `longest`, in milliseconds, what they have at most: forms
 * that waited for a lock took long and cost readers nothing. `answered`: how many readers were answered until now.
 * @param {{ atOnce: number, waiting: number, room: number, longest: number, answered: () => number }} options
 */
export function formBatches({ atOnce, waiting: most, room, longest, answered }) {
  /** @type {(() => Promise<void>)[]} */
  const waiting = [];
  let running = false;

  async function run() {
    running = true;
    while (waiting.length > 0) {
      const started = performance.now();
      await Promise.all(waiting.splice(0, atOnce).map((task) => task()));
      await leaveRoom(started, performance.now());
    }
    running = false;
  }

  /** @param {number} started @param {number} ended */
  async function leaveRoom(started, ended) {
    const until = ended + Math.min((ended - started) * room, longest);
    let seen;
    do {
      seen = answered();
      await pause(quiet);
    } while (answered() > seen && performance.now() < until);
  }

  /**
   * @template T
   * @param {() => Promise<T>} task
   * @returns {Promise<T>}
   */
  return function enter(task) {
    if (waiting.length >= most) return Promise.reject(new QueueFull());
    return new Promise((resolve, reject) => {
      waiting.push(() => task().then(resolve, reject));
      if (!running) void run();
    });
  };
}
