// Finds a Chromium for the browser tests, or installs one, and says what it does meanwhile.
// The cheap and certain ways come first; nothing is installed while something already answers.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './prepare/children.mjs';

const atHome = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
// The first has no windows and opens a page in half the time; not every distribution has it.
const programs = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];
const root = process.getuid?.() === 0;
const apt = root && existsSync('/usr/bin/apt-get');

/** Without executablePath Playwright starts its own. As root Chromium refuses its sandbox, and containers have no GPU. */
export async function findBrowser() {
  const executablePath = await findExecutable();
  if (apt && !hasChineseFont()) await aptInstall('a Chinese font', ['fonts-noto-cjk']);
  return { executablePath, args: [...atHome, '--disable-quic', '--disable-gpu', ...(root ? ['--no-sandbox'] : [])] };
}

async function findExecutable() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen && !answers(chosen)) throw new Error(`CHROMIUM_PATH is ${chosen}, which does not answer --version.`);
  if (chosen) return chosen;
  if (await playwrightHasOne()) return undefined;
  const found = ofTheSystem();
  if (found) return found;

  console.log('No browser found. Installing Chromium with Playwright …');
  const installer = ['node_modules/playwright/cli.js', 'install', '--with-deps', 'chromium'];
  await run([process.execPath, ...installer], { progress: 'still installing', limit: 300_000 });
  if (await playwrightHasOne()) return undefined;

  for (const program of apt ? programs.slice(0, 2) : []) {
    await aptInstall('Chromium', [program, 'fonts-noto-cjk']);
    const installed = ofTheSystem();
    if (installed) return installed;
  }
  throw new Error(
    'No Chromium could be found or installed: install one, or name it, e.g. CHROMIUM_PATH=/usr/bin/chromium npm test',
  );
}

async function playwrightHasOne() {
  const { chromium } = await import('@playwright/test');
  return answers(chromium.executablePath());
}

/** Playwright wants the whole path. */
function ofTheSystem() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return programs.flatMap((name) => folders.map((folder) => join(folder, name))).find(answers);
}

/** Ubuntu's chromium-browser may be a note that asks for snap; only one that answers counts. */
function answers(program) {
  return existsSync(program) && spawnSync(program, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

const hasChineseFont = () => spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim();

/** The lists of packages are fetched when the first attempt fails for the want of them. */
async function aptInstall(what, packages) {
  console.log(`Installing ${what} with apt-get …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const command = ['apt-get', '-o', 'DPkg::Lock::Timeout=300'];
  const install = () =>
    run([...command, 'install', '-y', '--no-install-recommends', ...packages], { env, progress: 'still installing' });
  if ((await install()).code === 0) return;
  await run([...command, 'update'], { env, progress: 'still fetching the lists of packages' });
  await install();
}
