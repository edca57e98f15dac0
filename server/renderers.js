/**
 * Processes that render visitors' pages beside this one: every core renders, and this process stays free to answer from
 * what is kept. They only read; forms, files and the desk stay here.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { log } from './log.js';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {import('./send.js').Answer} Answer */
/** @typedef {{ url: string, headers: Record<string, string>, nonce: string, keeping: boolean }} Task */
/** @typedef {{ answer: Answer } | { error: string }} Result */

const program = fileURLToPath(new URL('renderer.js', import.meta.url));
const pauseAfterEnd = 1_000;

/** @param {number} count */
export function renderers(count) {
  /** @type {Set<ChildProcess>} */
  const all = new Set();
  /** @type {ChildProcess[]} */
  let idle = [];
  let closing = false;
  for (let n = 0; n < count; n += 1) begin();

  function begin() {
    if (closing) return;
    const child = fork(program, { serialization: 'advanced', env: { ...process.env, LINLI_RENDERER: 'on' } });
    all.add(child);
    child.once('message', () => idle.push(child));
    child.once('exit', (code, signal) => {
      all.delete(child);
      idle = idle.filter((other) => other !== child);
      if (closing) return;
      log.error({ code, signal }, 'a renderer ended');
      setTimeout(begin, pauseAfterEnd).unref();
    });
  }

  return {
    /**
     * Renders a visitor's page in a process that is free, or by `otherwise` when none is.
     * @param {Task} task
     * @param {() => Promise<Answer>} otherwise
     * @returns {Promise<Answer>}
     */
    async render(task, otherwise) {
      const child = idle.pop();
      const result = child && (await ask(child, task));
      if (!result) return otherwise();
      idle.push(child);
      if ('error' in result) throw new Error(result.error);
      return result.answer;
    },

    close() {
      closing = true;
      for (const child of all) child.disconnect();
    },
  };
}

/**
 * What became of a task; null when the process ended over it.
 * @param {ChildProcess} child
 * @param {Task} task
 * @returns {Promise<Result | null>}
 */
function ask(child, task) {
  return new Promise((resolve) => {
    const settle = (/** @type {Result | null} */ result) => {
      child.off('message', answered);
      child.off('exit', ended);
      resolve(result);
    };
    const answered = (/** @type {unknown} */ result) => settle(/** @type {Result} */ (result));
    const ended = () => settle(null);
    child.on('message', answered);
    child.on('exit', ended);
    child.send(task, (error) => error && settle(null));
  });
}
