import 'server-only';
import { lookup as lookUp } from 'node:dns';
import { request as requestPlain } from 'node:http';
import { request } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import type { Sent } from './mail';

export type RobotSettings = { url: string; mayBePrivate: boolean };

const patience = 10_000;
/** An answer is a short line of JSON; whoever sends more is no robot. */
const longestAnswer = 10_000;

/**
 * Says something in a group, as the robots of WeCom take it: only an answer with `errcode` 0 is a success. Redirects are not
 * followed, and hosts of the own network are not spoken to unless that is allowed.
 */
export async function sayInGroup({ url, mayBePrivate }: RobotSettings, markdown: string): Promise<Sent> {
  const { protocol, hostname } = new URL(url);
  // An address in digits is never looked up.
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (!mayBePrivate && (protocol !== 'https:' || (isIP(literal) > 0 && isPrivate(literal)))) return 'not-reached';
  const answer = await posted(
    url,
    JSON.stringify({ msgtype: 'markdown', markdown: { content: markdown } }),
    mayBePrivate,
  );
  return answer !== null && isTaken(answer) ? 'sent' : 'not-reached';
}

function posted(url: string, body: string, mayBePrivate: boolean): Promise<string | null> {
  const open = url.startsWith('https:') ? request : requestPlain;
  return new Promise((resolve) => {
    const sending = open(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) },
      agent: false,
      signal: AbortSignal.timeout(patience),
      ...(!mayBePrivate && { lookup: lookUpPublic }),
    });
    const giveUp = () => {
      resolve(null);
      sending.destroy();
    };
    sending.on('error', giveUp);
    sending.on('response', (response) => {
      if (response.statusCode !== 200) return giveUp();
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        if (text.length > longestAnswer) giveUp();
      });
      response.on('end', () => resolve(text)).on('error', giveUp);
    });
    sending.end(body);
  });
}

function isTaken(answer: string): boolean {
  try {
    return (JSON.parse(answer) as { errcode?: unknown } | null)?.errcode === 0;
  } catch {
    return false;
  }
}

/** Looks a name up for the connection itself, so that what was checked is what is spoken to. */
const lookUpPublic: LookupFunction = (name, options, done) => {
  lookUp(name, { ...options, all: true }, (error, found) => {
    const refused = error ?? (found.some(({ address }) => isPrivate(address)) ? new Error('A private address.') : null);
    const [first] = found ?? [];
    if (refused || !first) done(refused ?? new Error('No address.'), '', 0);
    else if (options.all) done(null, found);
    else done(null, first.address, first.family);
  });
};

const privateNets = new BlockList();
for (const net of [
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.168.0.0/16',
  '198.18.0.0/15 224.0.0.0/3 ::/96 64:ff9b::/96 2002::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8',
].flatMap((line) => line.split(' '))) {
  const [address = '', bits] = net.split('/');
  privateNets.addSubnet(address, Number(bits), address.includes(':') ? 'ipv6' : 'ipv4');
}

/** Whether an address belongs to this machine or the own network, also in its spelling of IPv6. */
export const isPrivate = (address: string) => privateNets.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
