import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';

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
    trace: 'off', // recording costs about a fifth of a sweep; `--trace retain-on-failure` does it when one fails
  },
});
