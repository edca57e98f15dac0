import { expectAccessible } from './axe';
import { expect, test } from './fixtures';

test.use({ viewport: { width: 1280, height: 900 } });

async function correctedText() {
  const { makeAccount, makeColumn, makeCommunity, noon } = await import('@/lib/testing/factories');
  const { correct, draft } = await import('@/features/announcements/mutations');
  const communityId = await makeCommunity('立春社区');
  const place = { communityId, columnId: await makeColumn(), source: '', coverAlt: '' };
  const writer = await makeAccount('editor', communityId, '编辑丁');
  const words = {
    title: '书架开放',
    summary: '书架在三楼平台。',
    body: '<p>书架在三楼平台，早上九点开放。</p><p>欢迎来。</p>',
  };
  const id = await draft(writer, { ...words, ...place }, { publish: true }, noon);
  const later = new Date(noon.getTime() + 60_000);
  const changed = { ...words, body: '<p>书架在四楼平台，早上八点开放。</p><p>欢迎来。</p><p>请爱护图书。</p>' };
  await correct(writer, { ...changed, ...place, id, version: 2, correctionNote: '楼层' }, later);
  return { id, communityId };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'With scripts' : 'Without scripts', () => {
    test.use({ javaScriptEnabled });

    test('An editor sees what changed to the letter, and restores the earlier text', async ({ page, signIn }) => {
      const { id, communityId } = await correctedText();
      await signIn('editor', { communityId, name: '编辑甲' });
      await page.goto(`/desk/announcements/${id}`);
      await page.getByRole('link', { name: '全部版本' }).click();
      const comparison = page.getByRole('region', { name: /改了什么/ });
      await expect(comparison.locator('del')).toHaveText(['删去', '删去：三', '删去：九']);
      await expect(comparison.locator('ins')).toHaveText(['新加', '新加：四', '新加：八', '新加：请爱护图书。']);

      const list = page.getByRole('region', { name: '全部版本' }).first();
      await list.getByRole('radio', { name: /选第 3 版.*作旧版/ }).check();
      await list.getByRole('radio', { name: /选第 1 版.*作新版/ }).check();
      await page.getByRole('button', { name: '对照选中的两版' }).click();
      await expect(comparison.locator('del')).toHaveText(['删去', '删去：四', '删去：八', '删去：请爱护图书。']);

      await page.getByRole('button', { name: '恢复成第 1 版' }).click();
      await expect(page.getByRole('main').getByRole('alert')).toContainText('请写一句更正了什么');
      await page.getByLabel('更正了什么').fill('还是三楼');
      await page.getByRole('button', { name: '恢复成第 1 版' }).click();
      await expect(page.getByRole('status')).toContainText('已恢复成您选的那一版');
      await page.goto(`/desk/announcements/${id}/versions`);
      await expect(list.getByRole('row')).toHaveCount(4);
      await expect(list.getByRole('link', { name: '第 4 版' })).toBeVisible();
    });
  });
}

test('Nobody meets the versions of another community’s text', async ({ page, signIn }) => {
  const { makeCommunity } = await import('@/lib/testing/factories');
  const { id, communityId } = await correctedText();
  await signIn('editor', { communityId: await makeCommunity('雨水社区') });
  expect((await page.goto(`/desk/announcements/${id}/versions`))?.status()).toBe(404);
  await signIn('auditor');
  expect((await page.goto(`/desk/announcements/${id}/versions`))?.status()).toBe(200);
  await expect(page.getByRole('button', { name: /恢复/ })).toHaveCount(0);
  await signIn('editor', { communityId });
  expect((await page.goto(`/desk/announcements/${id}/versions`))?.status()).toBe(200);
});

test('The page of versions has no accessibility faults', async ({ page, signIn }) => {
  const { id, communityId } = await correctedText();
  await signIn('editor', { communityId });
  await page.goto(`/desk/announcements/${id}/versions`);
  await expectAccessible(page);
});
