/**
 * `npm run bench:clues`: how many clues a second the portal stores, on a portal of its own: forms as browsers without scripts post
 * them, each with its proof, from so many households that no limit refuses, 32 at once. Every answer must be a stored row.
 * PEER=http://127.0.0.1:18084 PEER_DB=/tmp/peers/payload/payload.db measures Payload's REST create beside it, in turn.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import Database from 'better-sqlite3';
import { prepare } from '../prepare.mjs';
import { median } from './load.mjs';
import { startServers, stopServers } from './portal.mjs';

const wanted = { perSecond: 200, ofPeer: 2 };
const rounds = Number(process.env.ROUNDS ?? 3);
const duration = Number(process.env.SECONDS_EACH ?? 6);
const connections = 32;
const data = mkdtempSync(join(tmpdir(), 'linli-bench-clues-'));
Object.assign(process.env, { LINLI_DATA: data, LINLI_DEMO: 'off', LINLI_PROXY: 'trusted' });

type Sending = {
  url: string;
  path: string;
  status: number;
  request: () => { body: string; headers: Record<string, string> };
};

/** One round; throws when an answer is another one, or is not a row. */
async function store(rows: () => number, { url, path, status, request }: Sending) {
  const before = rows();
  let bad = '';
  let stored = 0;
  const onResponse = (code: number) => {
    if (code === status) stored += 1;
    else bad = String(code);
  };
  const { errors, latency } = await autocannon({
    ...{ url: url + path, connections, duration, method: 'POST', timeout: 30 },
    requests: [{ setupRequest: (one) => ({ ...one, ...request() }), onResponse }],
  });
  // What was under way when the measure ended is stored, too.
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const added = rows() - before;
  if (bad || errors > 0 || added < stored || added > stored + connections)
    throw new Error(`${url}: ${stored} answers, ${added} rows, ${errors} errors, answered ${bad}.`);
  return { perSecond: stored / duration, p99: latency.p99 };
}

const counter = (file: string, table: string) => {
  const database = new Database(file, { readonly: true, timeout: 10_000 });
  return () => database.prepare(`select count(*) from ${table}`).pluck().get() as number;
};

async function ours(url: string): Promise<Sending> {
  const [{ makeCommunity }, { clueBody, clueType, readClueForm }, { proofAt }] = await Promise.all([
    import('@/lib/testing/factories'),
    import('@/lib/testing/clue-posts'),
    import('@/lib/testing/proofs'),
  ]);
  const communityId = await makeCommunity();
  const hidden = await readClueForm(url);
  let n = 0;
  const request = () => {
    n += 1;
    const typed = { communityId, deed: `第 ${n} 位邻居的好事`, contact: '000 0000 0000', proof: proofAt(new Date()) };
    const address = `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
    return { body: clueBody(hidden, typed), headers: { 'content-type': clueType, 'x-forwarded-for': address } };
  };
  return { url, path: '/nominations/new', status: 303, request };
}

function peers(url: string): Sending {
  let n = Date.now();
  const request = () => {
    n += 1;
    const reason = `每天清晨打扫楼道，编号${n}，邻居们都看在眼里，推荐她为本季度的好街坊。`;
    const body = JSON.stringify({ name: '试某', email: `u${n}@example.org`, nominee: '试阿姨', reason });
    return { body, headers: { 'content-type': 'application/json' } };
  };
  return { url, path: '/api/nominations', status: 201, request };
}

let missed = false;
try {
  await prepare({ build: true });
  const { shared } = await startServers(['shared']);
  const clues = { sending: await ours(shared), rows: counter(join(data, 'linli.db'), 'clues') };
  const { PEER, PEER_DB } = process.env;
  const peer = PEER && PEER_DB ? { sending: peers(PEER), rows: counter(PEER_DB, 'nominations') } : undefined;
  const speeds: { clues: number[]; peer: number[] } = { clues: [], peer: [] };
  // The first round warms up.
  for (let round = 0; round <= rounds; round += 1) {
    const own = await store(clues.rows, clues.sending);
    const other = peer && (await store(peer.rows, peer.sending));
    const beside = other ? `, peer ${other.perSecond.toFixed(0)}/s (p99 ${other.p99} ms)` : '';
    console.log(
      `${round ? `round ${round}` : 'warm up'}: ${own.perSecond.toFixed(0)} clues/s (p99 ${own.p99} ms)${beside}`,
    );
    if (round === 0) continue;
    speeds.clues.push(own.perSecond);
    if (other) speeds.peer.push(other.perSecond);
  }
  const perSecond = median(speeds.clues);
  const ofPeer = peer ? perSecond / median(speeds.peer) : undefined;
  missed = perSecond < wanted.perSecond || (ofPeer !== undefined && ofPeer < wanted.ofPeer);
  console.log(
    `${missed ? 'MISSED' : 'ok    '} ${perSecond.toFixed(0)} clues/s${ofPeer ? `, ${ofPeer.toFixed(2)} times the peer` : ''}`,
  );
  await stopServers();
} finally {
  rmSync(data, { recursive: true, force: true });
}
process.exit(missed ? 1 : 0);
