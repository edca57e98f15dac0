/**
 * Lets a limited number of tasks run at once, a limited number wait, and refuses the rest, so that no flood takes the
 * readers' share. Urgent tasks (a kept page that must be rendered again, at most one for each page) go first and are never
 * refused.
 */
export class QueueFull extends Error {}

/** @param {{ running: number, waiting: number }} limits */
export function fairQueue(limits) {
  /** @type {(() => void)[]} */
  const waiting = [];
  let running = 0;

  /**
   * @template T
   * @param {() => Promise<T>} task
   * @param {{ urgent?: boolean }} [options]
   * @returns {Promise<T>}
   */
  return async function enter(task, { urgent = false } = {}) {
    if (running >= limits.running) {
      if (!urgent && waiting.length >= limits.waiting) throw new QueueFull();
      await new Promise((resolve) => {
        const go = () => resolve(undefined);
        if (urgent) waiting.unshift(go);
        else waiting.push(go);
      });
    } else {
      running += 1;
    }
    try {
      return await task();
    } finally {
      // The place passes to the next one after the event loop has turned, so that readers are answered in between.
      const next = waiting.shift();
      if (next) setImmediate(next);
      else running -= 1;
    }
  };
}
