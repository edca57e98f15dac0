import { editorOf, expect, test } from './fixtures';

/** A community of the test's own, with its address on the site. */
async function newCommunity(name: string) {
  const { makeCommunity } = await import('@/lib/testing/factories');
  const { getOnDesk } = await import('@/features/communities/queries');
  const { editCommunity } = await import('@/features/communities/mutations');
  const { system } = await import('@/lib/viewer');
  const id = await makeCommunity(name);
  const fields = { nameEn: 'Trial', address: '柳岸路 2 号', officeHours: '周一至周六', telephone: '0000-5550104' };
  await editCommunity(
    system,
    { ...fields, id, version: 1, name, intro: '<p>河边</p>', introEn: '<p>River</p>', grids: ['第一网格'] },
    new Date(),
  );
  return { id, slug: (await getOnDesk(system, id))?.slug ?? '' };
}

test('A lead mends the telephone number of the own community, and visitors see it at once', async ({
  page,
  browser,
  signIn,
}) => {
  const { id, slug } = await newCommunity('柳岸社区');
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(`/communities/${slug}`);
  await expect(visitor.getByText('0000-5550104')).toBeVisible();

  await signIn('lead', { communityId: id });
  await page.goto('/desk/communities');
  await expect(page.getByRole('rowheader')).toHaveText(['柳岸社区']);
  await page.getByRole('link', { name: '柳岸社区' }).click();
  await page.getByLabel('电话').fill('0000-5550199');
  await page.getByLabel('网格名称').fill('第一网格\n河滨网格');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('status')).toHaveText('已保存。');

  await visitor.reload();
  await expect(visitor.getByText('0000-5550199')).toBeVisible();
  await expect(visitor.getByText('河滨网格')).toBeVisible();
  await visitor.context().close();
});

test('A lead neither opens the community next door nor adds one', async ({ page, signIn }) => {
  const [own, nextDoor] = [await newCommunity('东社区'), await newCommunity('西社区')];
  await signIn('lead', { communityId: own.id });
  for (const path of [`/desk/communities/${nextDoor.id}`, '/desk/communities/new']) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(403);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('这里不归您管');
  }
});

test('The office adds a community with an introduction and its grids', async ({ page, signIn }) => {
  await signIn('office');
  await page.goto('/desk/communities');
  await page.getByRole('link', { name: '新增社区' }).click();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('请填写社区名称');
  await page.getByLabel('名称', { exact: true }).fill('芦荡社区');
  await page.getByLabel('英文名称').fill('Ludang Community');
  await page.getByLabel('地址栏名称').fill('ludang');
  await page.getByLabel('地址', { exact: true }).fill('芦荡路 5 号');
  await page.getByLabel('办公时间').fill('周一至周五 8:30–17:30');
  await page.getByLabel('电话').fill('0000-5550105');
  await editorOf(page, '介绍').fill('芦苇边上的新小区。');
  await editorOf(page, '英文介绍').fill('A new estate beside the reeds.');
  await page.getByLabel('网格名称').fill('东网格\n西网格');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('link', { name: '芦荡社区' })).toBeVisible();

  await page.goto('/en/communities/ludang');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ludang Community');
  await expect(page.getByText('A new estate beside the reeds.')).toBeVisible();
});

test('Of two who edit a community, the second is told and keeps what was typed, also without scripts', async ({
  browser,
  page,
  signIn,
  site,
}) => {
  const { id } = await newCommunity('双城社区');
  await signIn('office');
  const plain = await browser.newContext({ javaScriptEnabled: false });
  await signIn('lead', { communityId: id, context: plain });
  const second = await plain.newPage();
  await second.goto(`${site.url}/desk/communities/${id}`);
  await page.goto(`/desk/communities/${id}`);
  await page.getByLabel('地址', { exact: true }).fill('甲路 1 号');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('status')).toHaveText('已保存。');

  await second.getByLabel('地址', { exact: true }).fill('乙路 2 号');
  await second.getByRole('button', { name: '保存' }).click();
  await expect(second.getByRole('main').getByRole('alert')).toContainText('别人改过这一项');
  await expect(second.getByLabel('地址', { exact: true })).toHaveValue('乙路 2 号');
  await plain.close();
});
