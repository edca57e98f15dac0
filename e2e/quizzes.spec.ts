import { expectAccessible } from './axe';
import { expect, test } from './fixtures';

/** A fair of today with one station of three questions, of which two right answers earn a slip. */
async function fairToday() {
  const { makeEvent } = await import('@/lib/testing/events');
  const { makeAccount, makeCommunity } = await import('@/lib/testing/factories');
  const { saveQuestion } = await import('@/features/events/quizzes/mutations');
  const { saveStation } = await import('@/features/events/stations/mutations');
  const { listStations } = await import('@/features/events/stations/queries');
  const now = new Date();
  const communityId = await makeCommunity();
  const fair = await makeEvent({ communityId, kind: 'fair', startsAt: now, groups: [], title: '试知识游园' });
  const lead = await makeAccount('lead', communityId);
  const questionIds: string[] = [];
  for (const [question, right] of [
    ['大骨头是哪一类？', 0],
    ['验证码给谁？', 1],
    ['油锅着火先做什么？', 0],
  ] as const) {
    const rest = { id: null, version: 0, communityId, topic: '试类', explanation: `原因：${question}` };
    questionIds.push(await saveQuestion(lead, { ...rest, question, choices: ['甲答', '乙答'], right }, now));
  }
  const station = { id: null, eventNumber: fair.number, name: '试答题站', questionIds, passAt: 2, prize: '环保袋一个' };
  await saveStation(lead, station, now);
  return { communityId, fair, slug: (await listStations(fair.id))[0]?.slug ?? '' };
}

for (const scripts of [true, false]) {
  test.describe(scripts ? 'With scripts' : 'Without scripts', () => {
    test.use({ viewport: { width: 360, height: 740 }, javaScriptEnabled: scripts });

    test('On a phone: all questions, what was right and why, and a slip that is handed out once', async ({
      page,
      signIn,
    }) => {
      const { communityId, fair, slug } = await fairToday();
      await page.goto(`/quiz/${slug}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('试答题站');
      expect(await page.content()).not.toContain('原因');
      // One question is forgotten: what was chosen is kept.
      const question = (name: string) => page.getByRole('group', { name });
      await question('大骨头').getByLabel('甲答').check();
      await question('油锅').getByLabel('乙答').check();
      await page.getByRole('button', { name: '交卷' }).click();
      await expect(page.getByRole('main').getByRole('alert')).toContainText('这一题还没有选');
      await expect(question('大骨头').getByLabel('甲答')).toBeChecked();
      await expect(question('油锅').getByLabel('乙答')).toBeChecked();
      await question('验证码').getByLabel('乙答').check();
      await page.getByRole('button', { name: '交卷' }).click();

      await expect(page.getByRole('heading', { level: 1 })).toHaveText('答对 2 题，一共 3 题');
      await expect(page.getByText('原因：油锅着火先做什么？')).toBeVisible();
      const slip = (await page.getByText(/^[2-9A-Z]{3} [2-9A-Z]{3}$/).textContent()) ?? '';
      await page.reload();
      await expect(page.getByText(slip)).toBeVisible();

      await signIn('grid-member', { communityId, name: '组员甲' });
      const hand = async () => {
        await page.goto(`/desk/events/${fair.number}/prizes`);
        await page.getByLabel('奖券号').fill(slip.toLowerCase());
        await page.getByRole('button', { name: '发一份' }).click();
      };
      await hand();
      await expect(page.getByRole('status')).toContainText('奖品已发');
      await expect(page.getByRole('row', { name: slip })).toContainText('环保袋一个');
      await hand();
      await expect(page.getByRole('main').getByRole('alert')).toContainText('这张已经发过了');
      await expect(page.getByRole('main').getByRole('alert')).toContainText('组员甲发的');
    });
  });
}

test('Two helpers who hand out the same slip at once: one prize, and the other one is told', async ({
  browser,
  page,
  signIn,
}) => {
  const { communityId, fair, slug } = await fairToday();
  await page.goto(`/quiz/${slug}`);
  for (const [name, answer] of [
    ['大骨头', '甲答'],
    ['验证码', '乙答'],
    ['油锅', '甲答'],
  ] as const)
    await page.getByRole('group', { name }).getByLabel(answer).check();
  await page.getByRole('button', { name: '交卷' }).click();
  const slip = (await page.getByText(/^[2-9A-Z]{3} [2-9A-Z]{3}$/).textContent()) ?? '';

  const origin = new URL(page.url()).origin;
  const contexts = [await browser.newContext(), await browser.newContext()];
  for (const context of contexts) await signIn('lead', { communityId, name: '组员乙', context });
  const pages = await Promise.all(contexts.map((context) => context.newPage()));
  for (const one of pages) {
    await one.goto(`${origin}/desk/events/${fair.number}/prizes`);
    await one.getByLabel('奖券号').fill(slip);
  }
  await Promise.all(pages.map((one) => one.getByRole('button', { name: '发一份' }).click()));
  const said = await Promise.all(
    pages.map(async (one) => {
      const main = one.getByRole('main');
      await expect(main).toContainText(/奖品已发|这张已经发过了/);
      return main.textContent();
    }),
  );
  expect(said.filter((text) => text?.includes('奖品已发'))).toHaveLength(1);
  expect(said.filter((text) => text?.includes('这张已经发过了'))).toHaveLength(1);
  for (const one of pages) await one.context().close();
});

test.describe('At the desk', () => {
  test.use({ viewport: { width: 1280, height: 900 } });

  test('A question is written, put into a station, and leads to a sheet with its code', async ({ page, signIn }) => {
    const { communityId, fair } = await fairToday();
    await signIn('lead', { communityId });
    await page.goto('/desk/events/questions/new');
    await page.getByLabel('类别').fill('试新类');
    await page.getByLabel('题目', { exact: true }).fill('新的一题？');
    await page.getByLabel('答案 1', { exact: true }).fill('对的');
    await page.getByRole('button', { name: '保存题目' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('请至少写两个答案');
    await page.getByLabel('答案 2', { exact: true }).fill('错的');
    await page.getByLabel('答案 1 是对的').check();
    await page.getByRole('button', { name: '保存题目' }).click();
    await expect(page.getByRole('status')).toContainText('已保存');
    await page.getByLabel('类别').selectOption('试新类');
    await page.getByRole('button', { name: '筛选' }).click();
    await expect(page.getByRole('row', { name: /新的一题/ })).toContainText('对的');

    await page.goto(`/desk/events/${fair.number}/stations`);
    await page.getByRole('link', { name: '加一站' }).click();
    await page.getByLabel('站名').fill('新站');
    await page.getByLabel('第 1 题').selectOption('试新类：新的一题？');
    await page.getByLabel('答对几题得奖券').fill('2');
    await page.getByRole('button', { name: '保存这一站' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('一共 1 题，请填 1 到 1');
    await page.getByLabel('答对几题得奖券').fill('1');
    await page.getByRole('button', { name: '保存这一站' }).click();
    await expect(page.getByRole('status')).toContainText('已保存');
    await page.getByRole('link', { name: '打印二维码：新站' }).click();
    await expect(page.getByRole('img', { name: '用手机扫一扫，来答题' })).toBeVisible();
    await expect(page.getByText(/\/quiz\/[2-9a-z]{6}$/)).toBeVisible();
    await signIn('lead', { communityId: (await fairToday()).communityId });
    await page.goto(`/desk/events/${fair.number}/stations`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有找到这个页面');
  });
});

test('No page of the quiz keeps anybody out', async ({ page, signIn }) => {
  const { communityId, fair, slug } = await fairToday();
  const { listStations } = await import('@/features/events/stations/queries');
  const { answer } = await import('@/features/events/quiz-runs/mutations');
  const input = { slug, sheet: crypto.randomUUID(), answers: { 0: '0', 1: '1', 2: '1' }, homepage: '' };
  const run = await answer(input, 'axe', new Date());
  const id = (await listStations(fair.id))[0]?.id;
  await signIn('lead', { communityId });
  const desk = `/desk/events/${fair.number}`;
  for (const path of [
    `/quiz/${slug}`,
    `/en/quiz/${slug}`,
    `/quiz/${slug}/${run}`,
    '/desk/events/questions',
    '/desk/events/questions/new',
    `${desk}/stations`,
    `${desk}/stations/new`,
    `${desk}/stations/${id}`,
    `${desk}/stations/${id}/sheet`,
    `${desk}/prizes`,
  ]) {
    await page.goto(path);
    await expectAccessible(page);
  }
});
