import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { isPrivate, sayInGroup } from './robot';
import { startRobot } from './testing/robot-server';

let robot: Awaited<ReturnType<typeof startRobot>>;
beforeAll(async () => {
  robot = await startRobot();
});
afterAll(() => robot.close());
beforeEach(() => {
  robot.posts.length = 0;
  Object.assign(robot.state, {
    status: 200,
    answer: '{"errcode":0,"errmsg":"ok"}',
    location: undefined,
    connections: 0,
  });
});

const say = (mayBePrivate = true, url = robot.url) => sayInGroup({ url, mayBePrivate }, '**活动快到了**');

test('The robot gets Markdown as WeCom takes it', async () => {
  expect(await say()).toBe('sent');
  expect(robot.posts).toEqual([
    {
      type: 'application/json; charset=utf-8',
      body: { msgtype: 'markdown', markdown: { content: '**活动快到了**' } },
    },
  ]);
});

test.each([
  [200, '{"errcode":45009,"errmsg":"api freq out of limit"}'],
  [200, '{"errmsg":"ok"}'],
  [200, 'null'],
  [200, '<html>'],
  [200, `{"errcode":0,"filler":"${'x'.repeat(20_000)}"}`],
  [500, '{"errcode":0}'],
  [404, ''],
])('An answer that is no plain yes is none: %i %s', async (status, answer) => {
  Object.assign(robot.state, { status, answer });
  expect(await say()).toBe('not-reached');
  expect(robot.posts).toHaveLength(1);
});

test('A redirect is not followed', async () => {
  Object.assign(robot.state, { status: 302, location: '/elsewhere' });
  expect(await say()).toBe('not-reached');
  expect(robot.posts).toHaveLength(1);
});

test.each([
  ['without encryption', () => robot.url],
  ['this machine by its name', () => robot.url.replace('http://127.0.0.1', 'https://localhost')],
  ['this machine in digits', () => robot.url.replace('http:', 'https:')],
  ['this machine in odd digits', () => robot.url.replace('http://127.0.0.1', 'https://2130706433')],
  ['this machine in IPv6', () => robot.url.replace('http://127.0.0.1', 'https://[::ffff:127.0.0.1]')],
])('Unless it is allowed, nothing goes to the own network: %s', async (_, url) => {
  expect(await say()).toBe('sent');
  expect(robot.state.connections).toBe(1);
  expect(await say(false, url())).toBe('not-reached');
  expect(robot.state.connections).toBe(1);
});

test('Which addresses are private', () => {
  for (const address of '127.0.0.1 10.1.2.3 172.20.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 255.255.255.255 ::1 :: fe80::1 fd00::1 ::ffff:10.0.0.1 64:ff9b::a00:1'.split(
    ' ',
  ))
    expect([address, isPrivate(address)]).toEqual([address, true]);
  for (const address of '101.91.40.24 8.8.8.8 172.32.0.1 2408:8756::1'.split(' '))
    expect([address, isPrivate(address)]).toEqual([address, false]);
});
