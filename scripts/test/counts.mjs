// Runs what `npm test` asks for and counts. A command that says only yes or no counts as one test.
import { existsSync, readFileSync } from 'node:fs';
import { run } from '../prepare/children.mjs';

const node = process.execPath;

/** @typedef {{ passed: number, failed: number, output: string }} Count */

/**
 * Commands in turn, as far as the first that fails.
 * @param {string[][]} commands
 * @returns {Promise<Count>}
 */
export async function check(...commands) {
  let output = '';
  for (const command of commands) {
    const result = await run(command);
    output += result.output;
    if (result.code !== 0) return { passed: 0, failed: 1, output };
  }
  return { passed: 1, failed: 0, output };
}

/**
 * @param {string} report where Vitest writes its counts
 * @param {string[]} [args]
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Count>}
 */
export async function vitest(report, args = [], env = {}) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const command = [node, 'node_modules/vitest/vitest.mjs', 'run', '--allowOnly=false', ...reporters, ...args];
  const { code, output } = await run(command, { env: { NO_COLOR: '1', ...env } });
  const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = read(report);
  // A file that does not load has no tests that could fail.
  const unread = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return count(code, numPassedTests, numFailedTests + unread.length, output);
}

/**
 * @param {string} report where Playwright writes its counts
 * @param {string} executable '' for Playwright's own browser
 * @returns {Promise<Count>}
 */
export async function playwright(report, executable) {
  const { code, output } = await run([node, 'node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], {
    env: {
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      CHROMIUM_PATH: executable || undefined,
      NODE_OPTIONS: '--conditions=react-server', // the tests call mutations, which are for the server only
    },
  });
  const { expected = 0, flaky = 0, unexpected = 0 } = read(report).stats ?? {};
  return count(code, expected + flaky, unexpected, output);
}

/** A run that fails without naming a test (no tests at all, an error outside of them) fails once. */
function count(code, passed, failed, output) {
  return { passed, failed: failed || (code === 0 ? 0 : 1), output };
}

const read = (report) => (existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {});
