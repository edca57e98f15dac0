/** One of the processes of `renderers.js`: answers one task after another, and ends with the process that began it. */
import { constants, setPriority } from 'node:os';
import { renderAnswer } from './answer.js';
import { visitorRequest } from './render.js';
import { settings } from './settings.js';

// A terminal or a service manager signals the whole group; whoever asks here ends first what is under way.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit(0));
// Who is answered from what is kept goes first, also when a flood asks for what is not.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const { default: next } = await import('next');
const app = next({ hostname: settings.host, port: settings.port });
await app.prepare();
const handle = app.getRequestHandler();

// Whoever asked may have ended meanwhile; `disconnect` says so too.
const say = (/** @type {import('./renderers.js').Result | 'ready'} */ message) =>
  process.send?.(message, () => undefined);

process.on('message', async (/** @type {import('./renderers.js').Task} */ { url, headers, nonce, keeping }) => {
  const result = await renderAnswer(handle, visitorRequest(url, headers), nonce, keeping).then(
    (answer) => ({ answer }),
    (error) => ({ error: String(error?.stack ?? error) }),
  );
  say(result);
});
say('ready');
