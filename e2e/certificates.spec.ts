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

test('A certificate is saved as a picture and as a file to print; its code leads to the page where it is checked', async ({
  page,
  site,
}) => {
  const { default: jsQR } = await import('jsqr');
  const { default: sharp } = await import('sharp');
  const { textIn } = await import('@/lib/testing/pdf');
  const { honour, number } = await certified({ name: '试藏书' });
  const [picture, file] = ['png', 'pdf'].map((ending) => `/certificates/${number}/certificate.${ending}`);
  await page.goto(`/honours/${honour.slug}`);
  await expect(page.getByRole('link', { name: '打印证书' })).toHaveAttribute('href', file ?? '');
  await page.goto(`/certificates/${number}`);
  await page.getByRole('link', { name: '存到手机' }).click();
  await expect(page).toHaveURL(new RegExp(`${picture}$`));

  const png = await page.request.get(picture ?? '');
  expect(png.headers()).toMatchObject({ 'content-type': 'image/png', 'cache-control': 'private, no-cache' });
  const { data, info } = await sharp(await png.body())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const code = jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
  expect(code).toBe(`${site.url}/certificates/${number}`);
  const again = await page.request.get(picture ?? '', { headers: { 'if-none-match': png.headers().etag ?? '' } });
  expect(again.status()).toBe(304);

  const pdf = await page.request.get(file ?? '');
  expect(pdf.headers()['content-disposition']).toContain(encodeURIComponent(`荣誉证书-${number}.pdf`));
  const text = textIn(await pdf.body());
  for (const said of ['试藏书', '助人为乐好人', '试证社区2026年第三季度']) expect(text).toContain(said);

  const { revoke } = await import('@/features/honours/mutations');
  const { makeAccount } = await import('@/lib/testing/factories');
  await revoke(await makeAccount('office'), { id: honour.id, reason: '材料不实' }, new Date());
  for (const address of [picture, file]) {
    const answer = await page.request.get(address ?? '', { headers: { 'if-none-match': png.headers().etag ?? '' } });
    expect(answer.status()).toBe(404);
    expect(await answer.text()).toContain('不再公开');
  }
  await page.goto(`/certificates/${number}`);
  await expect(page.getByRole('link', { name: '存到手机' })).toHaveCount(0);
});

test('Of somebody who stays secret there is no public file; the community prints one to hand over', async ({
  page,
  browser,
  site,
  signIn,
}) => {
  const { textIn } = await import('@/lib/testing/pdf');
  const { honour, number } = await certified({ name: '试无声', secret: true, category: 'bravery' });
  expect((await page.request.get(`/certificates/${number}/certificate.pdf`)).status()).toBe(404);
  expect((await page.request.post(`/api/certificates/${number}`)).url()).toContain('/sign-in');
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  const desk = await context.newPage();
  await signIn('auditor', { context });
  await desk.goto(`/desk/honours/${honour.slug}`);
  await expect(desk.getByRole('button', { name: '打印一张交给本人' })).toHaveCount(0);
  expect((await context.request.post(`/api/certificates/${number}`)).status()).toBe(404);
  await signIn('office', { context });
  await desk.reload();
  const download = desk.waitForEvent('download');
  await desk.getByRole('button', { name: '打印一张交给本人' }).click();
  const { readFile } = await import('node:fs/promises');
  expect(textIn(await readFile(await (await download).path()))).toContain('试无声');
  await context.close();
});

test('A certificate names nobody who stays secret or has withdrawn', async ({ page }) => {
  const secret = await certified({ name: '试无名', secret: true, category: 'bravery' });
  await page.goto(`/certificates/${secret.number}`);
  await expect(page.getByRole('main')).toContainText('姓名不公开');
  await expect(page.getByRole('main')).not.toContainText('试无名');

  const { honour, number } = await certified({ name: '试离榜' });
  expect((await page.request.get(`/certificates/${number}/certificate.pdf`)).status()).toBe(200);
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
  for (const ending of ['pdf', 'png'])
    expect((await page.request.get(`/certificates/${number}/certificate.${ending}`)).status()).toBe(404);
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
