import {
  alert,
  box,
  fillRegistration,
  fillSignIn,
  linkShown,
  newNumber,
  otherContext,
  password,
  press,
  row,
} from './account-forms';
import { expect, test } from './fixtures';

test('An administrator adds an editor, who sets a password by the link and signs in again; the administrator stops it', async ({
  page,
  browser,
  baseURL,
  signIn,
}) => {
  await signIn('administrator', { name: '总管' });
  await page.goto('/desk/people');
  await page.getByRole('link', { name: '新增工作人员' }).click();
  await box(page, '姓名（署名）').fill('新来的司徒');
  await page.getByLabel('角色').selectOption('社区经办');
  await press(page, '新增并生成链接');
  await expect(alert(page)).toContainText('这个角色必须属于一个社区');
  await expect(page.getByLabel('角色')).toHaveValue('editor');
  await page.getByLabel('社区', { exact: true }).selectOption('青枫里社区');
  await press(page, '新增并生成链接');
  const link = await linkShown(page);
  await page.reload();
  await expect(page.getByText('/link/')).toHaveCount(0);

  const context = await otherContext(browser, baseURL);
  const editor = await context.newPage();
  const typed = newNumber();
  expect((await editor.goto(link))?.headers()['cache-control']).toBe('private, no-store');
  await expect(editor.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  await box(editor, '手机号或邮箱').fill(typed);
  await box(editor, '新密码').fill(password);
  await box(editor, '再输一遍').fill('不一样的密码');
  await press(editor, '设置密码并登录');
  await expect(alert(editor)).toContainText('两次填写的密码不一样');
  await box(editor, '新密码').fill(password);
  await box(editor, '再输一遍').fill(password);
  await press(editor, '设置密码并登录');
  await expect(editor).toHaveURL(/\/me\?done=password$/);
  await expect(row(editor, '角色')).toHaveText('社区经办');
  expect((await editor.goto(link))?.status()).toBe(404);
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText('这个链接用过了，或者已经过期');

  await editor.goto('/me');
  await press(editor, '退出');
  await expect(editor).toHaveURL(/\d\/$/);
  await editor.goto('/sign-in');
  await fillSignIn(editor, typed);
  await expect(editor).toHaveURL(/\/desk$/);
  await expect(editor.getByRole('link', { name: '新来的司徒（社区经办）' })).toBeVisible();

  await page.goto('/desk/people');
  await page.getByRole('link', { name: '新来的司徒' }).click();
  await page.getByLabel('角色').selectOption('社区负责人');
  await press(page, '保存');
  await expect(page.getByRole('status')).toHaveText('已保存。');
  await editor.reload();
  await expect(editor.getByRole('link', { name: '新来的司徒（社区负责人）' })).toBeVisible();

  await page.getByRole('link', { name: '新来的司徒' }).click();
  await press(page, '停用账号');
  await expect(page.getByRole('status')).toHaveText('账号已停用。');
  await expect(page.getByRole('row', { name: /新来的司徒/ })).toContainText('已停用');
  await editor.goto('/desk');
  await expect(editor).toHaveURL(/\/sign-in\?next=%2Fdesk$/);
  await fillSignIn(editor, typed);
  await expect(alert(editor)).toContainText('手机号、邮箱或密码不对');

  await page.getByRole('link', { name: '新来的司徒' }).click();
  await press(page, '恢复账号');
  await expect(page.getByRole('status')).toHaveText('账号已恢复。');
  await context.close();
});

test('Who forgot the password asks, is called back, and gets a link; without scripts too', async ({
  page,
  browser,
  baseURL,
  signIn,
}) => {
  const context = await otherContext(browser, baseURL, { javaScriptEnabled: false });
  const resident = await context.newPage();
  const typed = newNumber();
  await fillRegistration(resident, '令狐健忘', typed);
  await context.clearCookies();
  await resident.goto('/forgotten');
  await box(resident, '手机号或邮箱').fill(typed);
  await press(resident, '申请新链接');
  await expect(resident.getByRole('status')).toContainText('已经收到');

  const desk = await otherContext(browser, baseURL, { javaScriptEnabled: false });
  await signIn('administrator', { context: desk });
  const administrator = await desk.newPage();
  await administrator.goto('/desk/people');
  await expect(administrator.locator('body')).not.toContainText(typed);
  await administrator.getByRole('link', { name: '令**忘' }).click();
  await press(administrator, '查看号码');
  await expect(administrator.getByRole('status')).toContainText(typed);
  await administrator.goto('/desk/people');
  await press(administrator, '给令**忘生成链接');
  const link = await linkShown(administrator);
  await expect(administrator.getByText('没有人在等链接。')).toBeVisible();

  await resident.goto(link);
  await expect(box(resident, '手机号或邮箱')).toHaveCount(0);
  await box(resident, '新密码').fill('另一个新的密码9');
  await box(resident, '再输一遍').fill('另一个新的密码9');
  await press(resident, '设置密码并登录');
  await expect(resident.getByRole('status')).toContainText('密码已设置');

  await signIn('administrator');
  await page.goto('/desk/people');
  await box(page, '手机号或邮箱').fill('13000000000');
  await press(page, '查找');
  await expect(alert(page)).toContainText('没有找到这个账号');
  await box(page, '手机号或邮箱').fill(typed);
  await press(page, '查找');
  await expect(page).toHaveURL(/\/desk\/people\/[\w-]+$/);
  await expect(page.getByText(`${typed.slice(0, 3)}****${typed.slice(-4)}`)).toBeVisible();
  await press(page, '生成新密码链接');
  await expect(page.getByRole('status')).toContainText('/link/');
  await Promise.all([context.close(), desk.close()]);
});
