// `npm test`: every check, on data of its own, and all of them even when one fails, so that all failures are seen.
// `npm test -- browser types` runs the steps whose names contain these words. The last line counts.
import './prepare/node-version.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stopTogether } from './prepare/children.mjs';
import { install } from './prepare/install.mjs';
import { explain } from './prepare/problem.mjs';
import { openData } from './prepare/secrets.mjs';
import { steps } from './test/steps.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const temp = mkdtempSync(join(tmpdir(), 'linli-test-'));
process.on('exit', () => remove(temp));
stopTogether();
process.env.LINLI_DATA = join(temp, 'data');
process.env.LINLI_TEST_FOLDER = temp;
process.env.TMPDIR = temp; // what the tests themselves leave behind goes with it
delete process.env.DATABASE_URL; // each step names its own database

const all = steps(temp).map((group) => Object.entries(group));
const words = process.argv.slice(2);
const isChosen = ([name]) => words.length === 0 || words.some((word) => name.includes(word));
const chosen = all.map((group) => group.filter(isChosen));
if (chosen.flat().length === 0) {
  const names = all.flat().map(([name]) => name);
  console.error(`No step is called ${words.join(' or ')}. The steps are: ${names.join('; ')}.`);
  process.exit(1);
}

const total = { passed: 0, failed: 0 };
const installed = await take('installed packages', async () => {
  openData();
  await install();
  return { passed: 0, failed: 0 };
});
if (installed) for (const group of chosen) await takeTogether(group);

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

/** A browser that is just ending may still write into its folder. */
function remove(folder, attempts = 10) {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    if (attempts > 1) remove(folder, attempts - 1);
  }
}

/** Takes steps beside each other, as many at once as there are cores. */
async function takeTogether(waiting) {
  const takeInTurn = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await take(...next);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, takeInTurn));
}

/** Announces a step, counts it, and shows all that it printed when it failed. */
async function take(name, step) {
  console.log(`${name} …`);
  const started = Date.now();
  const { passed, failed, output } = await step().catch((error) => ({
    passed: 0,
    failed: 1,
    output: error.output || explain(error),
  }));
  total.passed += passed;
  total.failed += failed;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (failed > 0)
    console.log(`\n${output.trimEnd()}\n\n  ${name}: ${failed} of ${passed + failed} FAILED, ${seconds} s`);
  else console.log(`  ${name}: ${passed > 1 ? `${passed} tests ok` : 'ok'}, ${seconds} s`);
  return failed === 0;
}
