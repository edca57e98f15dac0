import { expect, test } from './fixtures';

for (const scripts of [true, false]) {
  test.describe(scripts ? 'With scripts' : 'Without scripts', () => {
    test.use({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: scripts });

    test('An answer to somebody without an account is printed on a slip, handed over, and marked', async ({
      page,
      signIn,
    }) => {
      const { makeAccount } = await import('@/lib/testing/factories');
      const { answer, tell } = await import('@/features/site-errors/mutations');
      const { visitor } = await import('@/lib/viewer');
      const contact = `十三号楼 尉迟试 ${scripts}`;
      const said = `已改成八位 ${scripts}`;
      const id = await tell(visitor, { page: '/about', text: '电话少一位', contact }, `s${scripts}`, new Date());
      await answer(await makeAccount('office'), { id, status: 'mended', answer: said }, new Date());

      await signIn('office', { name: '经办甲' });
      await page.goto('/desk/slips');
      const slip = page.locator('.slip', { hasText: said });
      await expect(slip).toContainText('居民朋友');
      await expect(page.getByRole('main')).not.toContainText(contact);
      await page.getByRole('button', { name: '显示联系方式' }).click();
      await expect(slip).toContainText(contact);
      await page.emulateMedia({ media: 'print' });
      await expect(slip).toBeVisible();
      await expect(page.getByRole('heading', { level: 1, includeHidden: true })).toBeHidden();
      await page.emulateMedia({ media: 'screen' });

      const number = (await slip.getByText(/^[0-9A-F]{4}-[0-9A-F]{4}$/).textContent()) ?? '';
      const mark = page.locator('form', { has: page.getByRole('button', { name: `记下 ${number}` }) });
      await mark.getByLabel('这一张怎么样了').selectOption('没找到人');
      await mark.getByRole('button').click();
      await expect(page.getByRole('status')).toContainText('没有送到');
      await page.goto('/desk');
      await expect(page.getByRole('region', { name: '没送到的' })).toContainText('没找到人');

      await page.goto('/desk/slips');
      const failed = page.getByRole('listitem').filter({ hasText: number });
      await failed.getByRole('button', { name: '重送' }).click();
      await mark.getByLabel('这一张怎么样了').selectOption('送到了');
      await mark.getByRole('button').click();
      await expect(page.getByRole('status')).toContainText('送到了');
      await expect(page.getByText(`${number}：经办甲`)).toBeVisible();
      await expect(slip).toHaveCount(0);
    });
  });
}

test('The slips of one community are not for another', async ({ page, signIn }) => {
  const { makeCommunity } = await import('@/lib/testing/factories');
  const { answer, tell } = await import('@/features/site-errors/mutations');
  const { makeAccount } = await import('@/lib/testing/factories');
  const { visitor } = await import('@/lib/viewer');
  const id = await tell(visitor, { page: '/about', text: '错字', contact: '七号楼' }, 'other', new Date());
  await answer(await makeAccount('office'), { id, status: 'mended', answer: '只给街道看' }, new Date());
  await signIn('office');
  await page.goto('/desk/slips');
  await expect(page.getByText('只给街道看')).toBeVisible();
  await signIn('lead', { communityId: await makeCommunity() });
  await page.goto('/desk/slips');
  await expect(page.getByText('没有要送的通知单。')).toBeVisible();
  await expect(page.getByText('只给街道看')).toHaveCount(0);
});

/** Two people signed up for an evening tomorrow: one left an e-mail address, for one a neighbour left a number. */
async function remindedEvent() {
  const { makeEvent } = await import('@/lib/testing/events');
  const { makeAccount, makeCommunity } = await import('@/lib/testing/factories');
  const { enter, signUp } = await import('@/features/events/sign-ups/mutations');
  const { remindOf } = await import('@/features/events/reminders/mutations');
  const { visitor } = await import('@/lib/viewer');
  const now = new Date();
  const communityId = await makeCommunity();
  const startsAt = new Date(now.getTime() + 20 * 3_600_000);
  const event = await makeEvent({ communityId, startsAt, title: `家风讲堂 ${communityId.slice(-4)}` });
  const to = { eventId: event.id, groupId: event.groupIds[0] ?? '', answers: {} };
  const elder = { ...to, name: '尉迟试', contact: '000 0000 0003', for: 'elder' as const, helper: '邻居试' };
  await enter(await makeAccount('lead', communityId), elder, now);
  const self = {
    ...to,
    name: '宇文试',
    contact: `y${communityId.slice(-6)}@example.org`,
    for: 'self' as const,
    helper: '',
  };
  await signUp(visitor, self, communityId, now);
  await remindOf(event.id, now);
  return communityId;
}

for (const scripts of [true, false]) {
  test.describe(scripts ? 'Calls, with scripts' : 'Calls, without scripts', () => {
    test.use({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: scripts });

    test('Whom to call about an event is opened one by one and marked; e-mail that is not set up says so', async ({
      page,
      signIn,
    }) => {
      const communityId = await remindedEvent();
      await signIn('lead', { communityId });
      await expect(async () => {
        await page.goto('/desk/slips');
        await expect(page.getByText('有 2 封邮件等着发：邮件还没有设置好。')).toBeVisible({ timeout: 500 });
        await expect(page.getByText('有 1 条群消息等着发')).toBeVisible({ timeout: 500 });
      }).toPass();
      const call = page.getByRole('listitem').filter({ hasText: '提醒来参加' });
      await expect(call).toHaveCount(1);
      await expect(page.getByRole('main')).not.toContainText('尉迟试');
      await call.getByRole('button', { name: '显示姓名和电话' }).click();
      await expect(call).toContainText('邻居试（替尉迟试报的名）　00000000003');
      await call.getByRole('button', { name: /^没打通/ }).click();
      await expect(page.getByRole('status')).toContainText('没打通');
      await expect(page.getByText('没有要打的电话。')).toBeVisible();
      await page.getByRole('button', { name: '重送' }).click();
      await call.getByRole('button', { name: /^告诉了/ }).click();
      await expect(page.getByRole('status')).toContainText('告诉了');
      await expect(call).toHaveCount(0);
    });
  });
}
