import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sendMail } from './mail';
import { startMailServer } from './testing/mail-server';

let server: Awaited<ReturnType<typeof startMailServer>>;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.state.manner = 'takes';
  server.raw.length = 0;
  server.recipients.length = 0;
});

const subject = '有变动：道德讲堂第十二讲——青枫里的老邻居们讲家风家训，茶水自备，欢迎带孩子来听';
const mail = {
  to: 'he@example.org',
  fromName: '清和邻里',
  subject,
  text: '您好！\n时间：十一月三十日\n',
  messageId: 'a-key',
};
const send = (over: Partial<typeof mail> = {}, patience = 2_000, from = 'linli@example.cn') =>
  sendMail({ url: server.url, from }, { ...mail, ...over }, patience);

test('Subject, sender and text come out of a mail program as they went in', async () => {
  expect(await send()).toBe('sent');
  const read = await simpleParser(server.raw[0] ?? '');
  expect(read.subject).toBe(subject);
  expect(read.from?.value).toEqual([{ name: '清和邻里', address: 'linli@example.cn' }]);
  expect(read.text).toBe(mail.text);
  expect(read.html).toBe(false);
  expect(read.messageId).toBe('<a-key@example.cn>');
  expect(server.raw[0]).toMatch(/^Content-Type: text\/plain; charset=utf-8/im);
  // Every line is within what mail servers take, and plain ASCII.
  expect(server.raw[0]).toMatch(/^[\x20-\x7e\r\n\t]+$/);
  expect(Math.max(...(server.raw[0] ?? '').split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
});

test('The settings may name the sender, and one address stays one', async () => {
  await send({ to: 'a,b@example.org' }, 2_000, '青枫里社区 <qfl@example.cn>');
  const read = await simpleParser(server.raw[0] ?? '');
  expect(read.from?.value).toEqual([{ name: '青枫里社区', address: 'qfl@example.cn' }]);
  expect(server.recipients).toHaveLength(1);
});

test.each([
  ['refuses', 'refused'],
  ['refuses-text', 'refused'],
  ['is-busy', 'deferred'],
  ['hangs-up', 'not-reached'],
  ['hangs-up-late', 'not-reached'],
  ['is-slow', 'not-reached'],
] as const)('A server that %s: %s', async (manner, outcome) => {
  server.state.manner = manner;
  const began = Date.now();
  expect(await send({}, 700)).toBe(outcome);
  expect(Date.now() - began).toBeLessThan(2_000);
});

test('Nobody there, and credentials that would travel openly, reach nobody', async () => {
  expect(await sendMail({ url: 'smtp://127.0.0.1:1', from: 'linli@example.cn' }, mail, 700)).toBe('not-reached');
  const before = server.raw.length;
  // Another name of this machine: the server offers no encryption.
  const open = server.url.replace('smtp://127.0.0.1', 'smtp://me:secret@127.0.0.2');
  expect(await sendMail({ url: open, from: 'linli@example.cn' }, mail, 700)).toBe('not-reached');
  expect(server.raw).toHaveLength(before);
});
