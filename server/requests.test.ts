import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { comesFromHere, cookies, householdOf, trustedHeaders, visitorHeaders } from './requests.js';

function request(headers: Record<string, string>): IncomingMessage {
  const made = new IncomingMessage(new Socket());
  Object.assign(made.headers, { host: 'linli.example', ...headers });
  return made;
}

test.each([
  [{ origin: 'http://linli.example' }, true],
  [{}, true],
  [{ 'sec-fetch-site': 'same-origin', origin: 'http://linli.example' }, true],
  [{ origin: 'http://evil.example' }, false],
  [{ origin: 'null' }, false],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{ 'sec-fetch-site': 'same-site', origin: 'http://linli.example' }, false],
  [{ origin: 'http://evil.example', 'x-forwarded-host': 'evil.example' }, false],
] as [Record<string, string>, boolean][])('A post with %o is believed: %s', (headers, believed) => {
  expect(comesFromHere(request(headers))).toBe(believed);
});

test('What steers Next or the pages from outside is dropped', () => {
  const hostile = {
    'x-linli-locale': 'en',
    'x-linli-address': '1.2.3.4',
    'x-middleware-subrequest': 'middleware',
    'x-forwarded-host': 'evil.example',
    'content-security-policy': "script-src 'nonce-known'",
    cookie: 'a=1',
  };
  const headers = trustedHeaders(request(hostile), { locale: 'zh-CN', path: '/', nonce: 'fresh' });
  expect(headers).toEqual({
    host: 'linli.example',
    cookie: 'a=1',
    'x-linli-locale': 'zh-CN',
    'x-linli-path': '/',
    'x-linli-address': 'unknown',
    'content-security-policy': "script-src 'nonce-fresh'",
  });
});

test('The request that stands for all visitors bears nothing of the one who asked', () => {
  const asked = request({
    cookie: 'next-auth.session-token=x; linli-view=elder',
    'user-agent': 'me',
    'accept-language': 'de',
  });
  const headers = visitorHeaders(asked, { locale: 'zh-CN', path: '/', nonce: 'n', view: 'elder' });
  expect(Object.keys(headers).sort()).toEqual([
    'accept',
    'content-security-policy',
    'cookie',
    'host',
    'x-linli-locale',
    'x-linli-path',
  ]);
  expect(headers.cookie).toBe('linli-view=elder');
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '::ffff:203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('Limits count %s as %s', (address, household) => {
  expect(householdOf(address)).toBe(household);
});

test('Cookies are read one by one, whatever else stands there', () => {
  expect(cookies('a=1; b=x=y;c; =d')).toEqual({ a: '1', b: 'x=y' });
  expect(cookies(undefined)).toEqual({});
});
