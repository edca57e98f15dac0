import { readFile } from 'node:fs/promises';
import {
  alert,
  box,
  fillRegistration,
  fillSignIn,
  isVisitor,
  newNumber,
  otherContext,
  password,
  press,
  row,
} from './account-forms';
import { expect, test } from './fixtures';

test('A resident registers, sees and corrects what is held, takes it away, and leaves without a trace', async ({
  page,
}) => {
  const [typed, mail] = [newNumber(), `leaver-${process.pid}@example.org`];
  await fillRegistration(page, '上官明月', typed);
  await expect(page).toHaveURL(/\/me\?done=registered$/);
  await expect(page.getByRole('status')).toHaveText('注册成功，欢迎您。');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('上官明月，您好');
  await expect(row(page, '手机号')).toHaveText(typed);
  await expect(row(page, '角色')).toHaveText('居民');
  await expect(row(page, '同意记录')).toContainText('同意开设账号');

  await page.getByRole('link', { name: '更正信息' }).click();
  await expect(box(page, '手机号或邮箱')).toHaveValue(typed);
  await box(page, '姓名').fill('上官明星');
  await box(page, '手机号或邮箱').fill(mail);
  await box(page, '现在的密码').fill('不是这个密码');
  await press(page, '保存');
  await expect(alert(page)).toContainText('密码不对');
  await expect(box(page, '姓名')).toHaveValue('上官明星');
  await expect(box(page, '现在的密码')).toHaveValue('');
  await box(page, '现在的密码').fill(password);
  await press(page, '保存');
  await expect(page.getByRole('status')).toHaveText('已更正。');
  await expect(row(page, '邮箱')).toHaveText(mail);
  await expect(row(page, '手机号')).toHaveText('没有填写');

  const arriving = page.waitForEvent('download');
  await press(page, '下载');
  const download = await arriving;
  expect(download.suggestedFilename()).toMatch(/^linli-\d{4}-\d\d-\d\d\.json$/);
  const file = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(file).toMatchObject({ name: '上官明星', email: mail, mobile: null, role: 'resident', hasPassword: true });
  expect(file.consents).toMatchObject([{ purpose: 'account', withdrawnAt: null }]);

  await page.getByRole('link', { name: '注销账号' }).click();
  await box(page, '现在的密码').fill(password);
  await press(page, '注销账号');
  await expect(alert(page)).toContainText('请勾选确认');
  await box(page, '现在的密码').fill(password);
  await page.getByRole('checkbox').check();
  await press(page, '注销账号');
  await expect(page.getByRole('status')).toContainText('您的个人信息已销毁');
  await fillSignIn(page, mail);
  await expect(alert(page)).toContainText('手机号、邮箱或密码不对');
  await isVisitor(page);
});

test('Without scripts, a resident mends what was wrong, registers, signs out and in again', async ({
  browser,
  baseURL,
}) => {
  const context = await otherContext(browser, baseURL, { javaScriptEnabled: false });
  const page = await context.newPage();
  const typed = newNumber();
  await page.goto('/register');
  await box(page, '姓名').fill('闻人静');
  await box(page, '手机号或邮箱').fill('1370000');
  await box(page, '密码').fill('短');
  await press(page, '注册');
  const summary = alert(page);
  for (const sentence of [
    '请填写 11 位手机号，或完整的邮箱地址',
    '密码至少 8 个字符',
    '请先阅读并同意个人信息处理说明',
  ]) {
    await expect(summary).toContainText(sentence);
  }
  await expect(box(page, '姓名')).toHaveValue('闻人静');
  await expect(box(page, '手机号或邮箱')).toHaveValue('1370000');
  await expect(box(page, '密码')).toHaveValue('');
  expect(await page.content()).not.toContain('value="短"');

  await box(page, '手机号或邮箱').fill(typed);
  await box(page, '密码').fill(password);
  await page.getByRole('checkbox').check();
  await press(page, '注册');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('闻人静，您好');
  await press(page, '退出');
  await expect(page).toHaveURL(/\/$/);

  await isVisitor(page);
  await expect(page.getByText('请先登录，再继续。')).toBeVisible();
  await fillSignIn(page, typed, '不是这个密码');
  await expect(alert(page)).toContainText('手机号、邮箱或密码不对');
  await expect(box(page, '手机号或邮箱')).toHaveValue(typed);
  await expect(box(page, '密码')).toHaveValue('');
  expect(await page.content()).not.toContain('不是这个密码');
  await fillSignIn(page, typed);
  await expect(page).toHaveURL(/\/me$/);
  await context.close();
});

test('Signing in leads back to the page that was asked for, in its language, and never to another site', async ({
  page,
  context,
  signIn,
}) => {
  const typed = newNumber();
  await fillRegistration(page, '回来的人', typed);
  await expect(page).toHaveURL(/done=registered/);
  await context.clearCookies();
  await page.goto('/en/me/correct');
  await expect(page).toHaveURL(/\/en\/sign-in\?next=%2Fen%2Fme%2Fcorrect$/);
  await box(page, 'Mobile number or e-mail address').fill(typed);
  await box(page, 'Password').fill(password);
  await press(page, 'Sign in');
  await expect(page).toHaveURL(/\/en\/me\/correct$/);

  for (const next of [
    'https://example.org/',
    '//example.org',
    '/\\example.org',
    '/\t/example.org',
    '/.//example.org',
  ]) {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await expect(page).toHaveURL(/127\.0\.0\.1:\d+\/me$/);
  }
  await signIn('editor');
  await page.goto('/sign-in');
  await expect(page).toHaveURL(/\/desk$/);
});

test('A new password and signing out everywhere end the sessions on other devices', async ({
  page,
  browser,
  baseURL,
}) => {
  const typed = newNumber();
  await fillRegistration(page, '两部手机', typed);
  await expect(page).toHaveURL(/done=registered/);
  const context = await otherContext(browser, baseURL);
  const other = await context.newPage();
  const signInOnOther = async (given: string) => {
    await other.goto('/sign-in');
    await fillSignIn(other, typed, given);
    await expect(other).toHaveURL(/\/me$/);
  };
  await signInOnOther(password);

  await page.getByRole('link', { name: '修改密码' }).click();
  await box(page, '现在的密码').fill(password);
  await box(page, '新密码').fill('另一个新的密码9');
  await box(page, '再输一遍新密码').fill('另一个新的密码9');
  await press(page, '修改密码');
  await expect(page.getByRole('status')).toContainText('密码已设置');
  await isVisitor(other);

  await signInOnOther('另一个新的密码9');
  await press(page, '全部退出');
  await expect(page.getByRole('status')).toHaveText('您已从所有设备退出。');
  await isVisitor(other);
  await isVisitor(page);
  await context.close();
});

test('A resident is refused the desk and everything on it; staff end no account of their own', async ({
  page,
  signIn,
}) => {
  const editor = await signIn('editor');
  for (const path of ['/desk/people', '/desk/people/new', `/desk/people/${editor.id}`, '/me/erase']) {
    expect((await page.goto(path))?.status(), path).toBe(403);
  }
  await signIn('resident');
  for (const path of ['/desk', '/desk/people', '/en/desk/people', `/desk/people/${editor.id}`]) {
    expect((await page.goto(path))?.status(), path).toBe(403);
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这里不归您管');
});

test('Data is taken away only from a page of ours, by who is signed in', async ({ page, request, signIn, site }) => {
  await signIn('resident', { name: '外人取不走' });
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const path = `${site.url}/api/me/take-away`;
  const foreign = await request.post(path, { headers: { cookie, origin: 'https://example.org' } });
  expect(foreign.status()).toBe(403);
  expect(await foreign.text()).not.toContain('外人取不走');
  expect((await request.get(path, { headers: { cookie } })).status()).toBe(405);
  const visitor = await request.post(`${path}?locale=en`, { maxRedirects: 0 });
  expect([visitor.status(), visitor.headers().location]).toEqual([303, '/en/sign-in?next=%2Fen%2Fme']);
});
