// `npm run bench`: what sharing is worth, and what floods cost. On a portal of its own with 1,000 announcements it measures
// home, list and article, compressed, at concurrency 32, shared and fresh in turn; then shared pages under floods. It fails
// when a page is not the one asked for, when a bar is missed, or when a new text does not show at the next request.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { floods } from './bench/floods.mjs';
import { load, median, titleOn } from './bench/load.mjs';
import { fill, publish, startServers, stopServers } from './bench/portal.mjs';
import { prepare } from './prepare.mjs';

const wantedGain = 20;
const wantedUnderFlood = 0.2;
const rounds = Number(process.env.ROUNDS ?? 3);
const data = mkdtempSync(join(tmpdir(), 'linli-bench-'));
process.env.LINLI_DATA = data;
process.env.LINLI_DEMO = 'off';

let missed = 0;
try {
  await prepare({ build: true });
  const pages = fill();
  const servers = await startServers();
  await checkTheCheck(servers.shared);
  await measureGain(servers, pages);
  await measureFloods(servers.shared, pages);
  await measureFreshness(servers.shared);
  await stopServers();
} finally {
  rmSync(data, { recursive: true, force: true });
}
console.log(missed === 0 ? 'Every bar is met.' : `${missed} bars are missed.`);
process.exit(missed === 0 ? 0 : 1);

async function checkTheCheck(url) {
  if (await titleOn(`${url}/`, '这个标题不在任何页面上')) throw new Error('The check of titles cannot fail.');
}

async function measureGain({ shared, fresh }, pages) {
  for (const [name, { path, title }] of Object.entries(pages)) {
    const found = { shared: [], fresh: [] };
    for (let round = 0; round < rounds; round += 1) {
      for (const [kind, url] of [
        ['shared', shared],
        ['fresh', fresh],
      ]) {
        if (!(await titleOn(url + path, title))) throw new Error(`${kind} ${path} does not show “${title}”.`);
        found[kind].push((await load(url + path)).perSecond);
      }
    }
    const [most, least] = [median(found.shared), median(found.fresh)];
    report(`${name}: ${most.toFixed(0)} requests/s shared, ${least.toFixed(1)} fresh`, most / least, wantedGain);
  }
}

async function measureFloods(url, pages) {
  const page = url + pages.article.path;
  for (const [name, flood] of Object.entries(floods(url))) {
    const alone = median([(await load(page)).perSecond, (await load(page)).perSecond]);
    const stop = await flood();
    const under = (await load(page)).perSecond;
    const flooded = await stop();
    report(
      `readers under a flood of ${name} (${flooded.toFixed(0)}/s): ${under.toFixed(0)} of ${alone.toFixed(0)}`,
      under / alone,
      wantedUnderFlood,
    );
  }
}

async function measureFreshness(url) {
  for (let n = 1; n <= 5; n += 1) {
    const title = `另一个进程刚刚发布的第${n}条`;
    if (await titleOn(`${url}/announcements`, title)) throw new Error('The text was there before it was written.');
    publish(title);
    report(
      `a text of another process shows at the next request (${n} of 5)`,
      (await titleOn(`${url}/announcements`, title)) ? 1 : 0,
      1,
    );
  }
}

function report(what, ratio, wanted) {
  const met = ratio >= wanted;
  if (!met) missed += 1;
  console.log(`${met ? 'ok    ' : 'MISSED'} ${what} (× ${ratio.toFixed(2)}, wanted ${wanted})`);
}
