import { afterEach, expect, test, vi } from 'vitest';

const secrets = ['LINLI_MASTER_KEY', 'LINLI_LOOKUP_KEY', 'NEXTAUTH_SECRET'];
async function read(set: Record<string, string>) {
  vi.resetModules();
  for (const name of secrets) vi.stubEnv(name, 'long enough for a secret of the tests');
  for (const [name, value] of Object.entries(set)) vi.stubEnv(name, value);
  return (await import('./env')).env();
}
// What was read is remembered: the files after this one read for themselves.
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

const mail = { LINLI_SMTP_URL: 'smtps://me:pw@mail.example.cn', LINLI_MAIL_FROM: '清和邻里 <linli@example.cn>' };

test('Nothing needs to be set, and what is empty is not', async () => {
  expect((await read({ LINLI_SMTP_URL: '', LINLI_WEBHOOK_URL: '' })).LINLI_SMTP_URL).toBeUndefined();
  expect(await read(mail)).toMatchObject(mail);
});

test.each([
  [{ LINLI_SMTP_URL: mail.LINLI_SMTP_URL }, 'LINLI_MAIL_FROM is missing'],
  [{ LINLI_MAIL_FROM: mail.LINLI_MAIL_FROM }, 'LINLI_SMTP_URL is missing'],
  [{ ...mail, LINLI_SMTP_URL: 'https://mail.example.cn' }, 'LINLI_SMTP_URL must be smtp'],
  [{ ...mail, LINLI_MAIL_FROM: 'nobody' }, 'LINLI_MAIL_FROM must be an address'],
  [{ LINLI_WEBHOOK_URL: 'http://robot.example.cn/' }, 'LINLI_WEBHOOK_URL must begin with https://'],
  [{ LINLI_WEBHOOK_PRIVATE: 'yes' }, 'LINLI_WEBHOOK_PRIVATE is `allowed`'],
] as const)('%o says what is wrong', async (set, sentence) => {
  await expect(read(set)).rejects.toThrow(sentence);
});

test('A robot of the own network is allowed by saying so', async () => {
  const set = { LINLI_WEBHOOK_URL: 'http://10.0.0.5/hook', LINLI_WEBHOOK_PRIVATE: 'allowed' };
  expect(await read(set)).toMatchObject(set);
});
