import { expectAccessible } from './axe';
import { expect, test } from './fixtures';

async function certified(facts: { name: string; secret?: boolean; category?: 'bravery' }) {
  const { makeCommunity } = await import('@/lib/testing/factories');
  const { makeHonoured } = await import('@/lib/testing/honours');
  const { numbersOf } = await import('@/features/certificates/queries');
  const honour = await makeHonoured({ communityId: await makeCommunity('试证社区'), ...facts });
  return { honour, number: (await numbersOf('honour', [honour.id])).get(honour.id) ?? '' };
}

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('Anybody checks a certificate by its number: valid, and revoked later', async ({ page }) => {
    const { honour, number } = await certified({ name: '试持证' });
    await page.goto('/certificates');
    const wrong = number.slice(0, -1) + ((Number(number.at(-1)) + 1) % 10);
    await page.getByLabel('证书编号').fill(wrong);
    await page.getByRole('button', { name: '查一查' }).click();
    await expect(page.getByRole('alert')).toContainText('编号不对');
    await expect(page.getByLabel('证书编号')).toHaveValue(wrong);
    await page.getByLabel('证书编号').fill(number.replace(/(\d{4})(?=\d)/g, '$1 '));
    await page.getByRole('button', { name: '查一查' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('证书有效');
    expect(new URL(page.url()).pathname).toBe(`/certificates/${number}`);
    for (const fact of ['社区好人证书', '试持证', '助人为乐', '2026年第三季度', '试证社区'])
      await expect(page.getByRole('main')).toContainText(fact);
    await page.getByRole('link', { name: '看本人的事迹' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('试持证');

    const { revoke } = await import('@/features/honours/mutations');
    const { makeAccount } = await import('@/lib/testing/factories');
    await revoke(await makeAccount('office'), { id: honour.id, reason: '材料不实' }, new Date());
    const answer = await page.goto(`/certificates/${number}`);
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()['cache-control']).toContain('no-store');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('证书已作废');
    await expect(page.getByRole('main')).toContainText('材料不实');
  });

  test('A number that nobody has is answered with 404 and clear words', async ({ page }) => {
    const { numberFrom } = await import('@/features/certificates/rules');
    for (const number of [numberFrom('000000000000'), '12345', 'x']) {
      const answer = await page.goto(`/certificates/${number}`);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这个编号的证书');
    }
  });
});

test('A certificate names nobody who stays secret or has withdrawn', async ({ page }) => {
  const secret = await certified({ name: '试无名', secret: true, category: 'bravery' });
  await page.goto(`/certificates/${secret.number}`);
  await expect(page.getByRole('main')).toContainText('姓名不公开');
  await expect(page.getByRole('main')).not.toContainText('试无名');

  const { honour, number } = await certified({ name: '试离榜' });
  await page.goto(`/certificates/${number}`);
  await expect(page.getByRole('main')).toContainText('试离榜');
  await expectAccessible(page);
  const { write } = await import('@/db/client');
  const { record } = await import('@/db/record');
  const { move } = await import('@/features/nominations/mutations');
  const { system } = await import('@/lib/viewer');
  await write(system, async (tx) => {
    await move(tx, { id: honour.nominationId, status: 'honoured' }, 'withdrawn');
    await record(tx, 'nominee.consent-withdrawn', { type: 'nomination', id: honour.nominationId });
  });
  await page.goto(`/certificates/${number}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这张证书不再显示本人');
  await expect(page.getByRole('main')).not.toContainText('试离榜');
  await expectAccessible(page);
});

test('The pages of a revoked certificate and of an unknown one have nothing that axe finds', async ({ page }) => {
  await page.goto('/certificates/none');
  await expectAccessible(page);
  const { honour, number } = await certified({ name: '试废证' });
  const { revoke } = await import('@/features/honours/mutations');
  const { makeAccount } = await import('@/lib/testing/factories');
  await revoke(await makeAccount('office'), { id: honour.id, reason: '材料不实' }, new Date());
  await page.goto(`/certificates/${number}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('证书已作废');
  await expectAccessible(page);
});
