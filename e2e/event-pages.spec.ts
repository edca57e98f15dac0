import { expectAccessible } from './axe';
import { expect, test } from './fixtures';

const days = (count: number) => new Date(Date.now() + count * 86_400_000);

async function planned(title: string, facts: object = {}) {
  const { makeEvent } = await import('@/lib/testing/events');
  const { makeCommunity } = await import('@/lib/testing/factories');
  const times = { startsAt: days(2), publishedAt: new Date() };
  return makeEvent({ communityId: await makeCommunity(), title, ...times, ...facts });
}

test('An event stands on its page, in the list, in its month and on the home page; a draft stands nowhere', async ({
  page,
}) => {
  const { number, startsAt } = await planned('看得见的讲堂', { startsAt: days(0.001) });
  const draft = await planned('还没有的讲堂', { status: 'draft' });
  for (const path of [
    '/',
    '/events',
    `/events/months/${new Date(startsAt.getTime() + 28_800_000).toISOString().slice(0, 7)}`,
  ]) {
    await page.goto(path);
    await expect(page.getByRole('link', { name: /看得见的讲堂/ }).first()).toBeVisible();
    await expect(page.getByText('还没有的讲堂')).toHaveCount(0);
    await expectAccessible(page);
  }
  await page.goto(`/events/${number}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('看得见的讲堂');
  await expect(page.getByText('试礼堂')).toBeVisible();
  await expectAccessible(page);
  expect((await page.goto(`/events/${draft.number}`))?.status()).toBe(404);
});

test('A cancelled event says why, and nobody can sign up', async ({ page }) => {
  const { number } = await planned('取消的讲堂', { status: 'cancelled', cancelledBecause: '当天停电' });
  await page.goto(`/events/${number}`);
  await expect(page.getByText('原因：当天停电')).toBeVisible();
  await expect(page.getByRole('link', { name: '报名', exact: true })).toHaveCount(0);
  await page.goto(`/events/${number}/sign-up`);
  await expect(page.getByText('这场活动已经取消')).toBeVisible();
});

test('Calendars can be subscribed to: all, a community, a kind, and one event', async ({ request }) => {
  const { number } = await planned('日历里的讲堂');
  const named = ['/calendar/all.ics', '/calendar/kinds/lecture.ics', `/events/${number}/event.ics`];
  for (const path of [...named, '/calendar/communities/qingfengli.ics']) {
    const answer = await request.get(path);
    expect(answer.headers()['content-type'], path).toBe('text/calendar; charset=utf-8');
    const text = await answer.text();
    expect(text).toContain('BEGIN:VCALENDAR');
    if (named.includes(path)) expect(text).toContain('SUMMARY:日历里的讲堂');
  }
  for (const path of ['/calendar/none.ics', '/calendar/kinds/none.ics', '/events/none/event.ics'])
    expect((await request.get(path)).status(), path).toBe(404);
});

test('An event is put up as a poster and on the screen', async ({ request }) => {
  const { number } = await planned('贴出来的讲堂');
  const poster = await request.get(`/events/${number}/poster.pdf`);
  expect((await poster.body()).subarray(0, 5).toString()).toBe('%PDF-');
  const slide = await request.get(`/events/${number}/slide.png`);
  expect(slide.headers()['content-type']).toBe('image/png');
  expect((await request.get('/events/none/poster.pdf')).status()).toBe(404);
});
