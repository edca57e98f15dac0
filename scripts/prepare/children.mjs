// Children that never outlive us: npm ci, the build and the tests run in process groups of their own,
// which are ended as a whole on Ctrl-C, on TERM, and when npm goes away.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { whenNpmGoes } from './npm-gone.mjs';

const grouped = process.platform !== 'win32';
const outputKept = 2_000_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let stopping = false;

/**
 * Runs a command to its end and keeps what it prints.
 * @param {string[]} command the program and its arguments
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env] added to ours; undefined removes a variable
 * @param {boolean} [options.show] let it print; only its errors are kept, too
 * @param {string} [options.progress] said every ten seconds, with the seconds
 * @param {number} [options.limit] milliseconds after which it is ended
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run([program, ...args], { env, show = false, progress, limit } = {}) {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', show ? 'inherit' : 'pipe', 'pipe'],
    detached: grouped,
  });
  running.add(child);
  let output = '';
  const keep = (text) => {
    output = (output + text).slice(-outputKept);
  };
  child.stdout?.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  if (show) child.stderr.pipe(process.stderr, { end: false });

  const started = Date.now();
  const tick = () => console.log(`${progress}, ${Math.round((Date.now() - started) / 1000)} s`);
  const ticking = progress && setInterval(tick, 10_000);
  const limiting = limit && setTimeout(() => signal(child, 'SIGKILL'), limit);

  return new Promise((resolve) => {
    const finish = (code) => {
      clearInterval(ticking);
      clearTimeout(limiting);
      running.delete(child);
      if (!stopping) resolve({ code, output });
    };
    child.on('error', (error) => {
      keep(error.message);
      finish(127);
    });
    child.on('exit', () => signal(child, 'SIGTERM')); // what it left behind would hold the pipes open
    child.on('close', (code) => finish(code ?? 1));
  });
}

/** Ends everything with us; returns a function that leaves the signals to somebody else. */
export function stopTogether() {
  const stop = async (name) => {
    stopping = true;
    await end('SIGINT', 5_000); // at which Playwright also ends its browsers and servers
    await end('SIGTERM', 2_000);
    await end('SIGKILL', 500);
    process.exit(128 + constants.signals[name]);
  };
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const name of names) process.once(name, stop);
  whenNpmGoes(() => process.kill(process.pid, 'SIGTERM'));
  return () => {
    for (const name of names) process.off(name, stop);
  };
}

/** Sends a signal to all that run, and waits until they have ended, but not longer than `patience` milliseconds. */
async function end(name, patience) {
  for (const child of running) signal(child, name);
  const deadline = Date.now() + patience;
  while (running.size > 0 && Date.now() < deadline) await sleep(50);
}

function signal(child, name) {
  try {
    process.kill(grouped ? -child.pid : child.pid, name);
  } catch {
    // It has ended already.
  }
}
