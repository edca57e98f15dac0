import { defineConfig } from '@playwright/test';
const findBrowser = async () => ({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });

const { executablePath, args } = await findBrowser();

// Each worker starts a server of its own on a database of its own (e2e/fixtures.ts); the build must be there.
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 360, height: 780 },
    launchOptions: { ...(executablePath ? { executablePath } : {}), args },
    trace: 'retain-on-failure',
  },
});
