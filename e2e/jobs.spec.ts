import { expect, test } from './fixtures';

test.use({ viewport: { width: 1280, height: 900 } });

test('What the site gave up is on the desk of the office, and is done when somebody tries again', async ({
  page,
  signIn,
}) => {
  const { db, tally } = await import('@/db/client');
  const { jobs } = await import('@/db/schema/jobs');
  const { eq } = await import('drizzle-orm');
  const failed = { kind: 'tidy-jobs' as const, key: `given-up:${Date.now()}`, payload: {}, runAt: new Date() };
  await tally((tx) => tx.insert(jobs).values({ ...failed, attempts: 5, failedAt: new Date(), lastError: 'TypeError' }));

  await signIn('office');
  await page.goto('/desk');
  await page.getByRole('link', { name: '没办成的 · 清理办完的任务' }).click();
  const row = page.getByRole('row', { name: /清理办完的任务/ });
  await expect(row).toContainText('TypeError');
  await row.getByRole('button', { name: '再试一次' }).click();
  await expect(page.getByRole('status')).toContainText('已安排再试一次');
  await expect(page.getByText('没有停下来的任务。')).toBeVisible();
  const doneAt = async () => (await db.select().from(jobs).where(eq(jobs.key, failed.key)))[0]?.doneAt;
  await expect.poll(doneAt).toBeTruthy();
});

test('Jobs are not for editors', async ({ page, signIn }) => {
  const { makeCommunity } = await import('@/lib/testing/factories');
  await signIn('editor', { communityId: await makeCommunity() });
  expect((await page.goto('/desk/jobs'))?.status()).toBe(403);
});
