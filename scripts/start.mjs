// `npm start` and, with --dev, `npm run dev`: prepares what is missing, then serves in this same process.
import './prepare/node-version.mjs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { stopTogether } from './prepare/children.mjs';
import { explain, Problem } from './prepare/problem.mjs';
import { prepare } from './prepare.mjs';

const host = process.env.HOST ?? '127.0.0.1';
const port = Number(process.env.PORT ?? 3000);

/** Asked before the minutes of preparation, not after them. */
function portIsFree() {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Problem(`PORT is "${process.env.PORT}": it must be a number up to 65535, e.g. PORT=3000 npm start`);
  }
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', (error) => reject(new Problem(sentenceForPort(error))));
    probe.listen(port, host, () => probe.close(resolve));
  });
}

function sentenceForPort({ code, message }) {
  if (code === 'EADDRINUSE') return `Port ${port} is taken: choose another, e.g. PORT=${port + 1} npm start`;
  if (code === 'EACCES') return `Port ${port} is for root only: choose one above 1023, e.g. PORT=3000 npm start`;
  return `Linli cannot listen on ${host}: ${message}. Choose another address, e.g. HOST=127.0.0.1 npm start`;
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
process.env.LINLI_ORIGIN ??= `http://${host}:${port}`; // stands in the one-time links
const leaveSignals = stopTogether();
try {
  await portIsFree();
  await prepare({ build: !process.argv.includes('--dev') });
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
leaveSignals(); // server.js ends in its own way: it answers first what is under way
await import('../server.js');
