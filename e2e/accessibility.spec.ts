import type { Page } from '@playwright/test';
import { expectAccessible } from './axe';
import { expect, test } from './fixtures';
import { accountPages, deskPages, readingPages, takingPartPages, unknownPages } from './pages-list';

const views = [
  { view: 'standard', widths: [320, 1280] },
  { view: 'elder', widths: [360] },
];

for (const { view, widths } of views) {
  test.describe(`Every page in ${view} view has nothing that axe finds, and does not scroll sideways at ${widths.join(' and ')} px`, () => {
    test.setTimeout(240_000);

    test.beforeEach(async ({ context, site }) => {
      await context.addCookies([{ name: 'linli-view', value: view, url: site.url }]);
    });

    test('for visitors who read, in both languages', async ({ page }) => {
      for (const path of [...readingPages, '/en', '/en/announcements', '/en/communities'])
        await check(page, path, widths);
    });

    test('for visitors who take part, and who are lost', async ({ page }) => {
      for (const path of [...takingPartPages, ...unknownPages, '/en/register']) await check(page, path, widths);
    });

    test('for residents', async ({ page, signIn }) => {
      await signIn('resident');
      for (const path of [...accountPages, '/desk']) await check(page, path, widths);
    });

    test('for staff', async ({ page, signIn }) => {
      await signIn('office');
      for (const path of deskPages.filter((path) => !ofPeople(path) && !ofEvents(path)))
        await check(page, path, widths);
      await signIn('administrator');
      for (const path of deskPages.filter(ofPeople)) await check(page, path, widths);
    });

    test('for staff, at events and single things', async ({ page, signIn }) => {
      await signIn('office');
      for (const path of deskPages.filter(ofEvents)) await check(page, path, widths);
      for (const path of await firstOfEach(page)) await check(page, path, widths);
    });

    test('for whoever comes to an event, and for staff who hold it', async ({ page, signIn }) => {
      const { coming, held } = await eventsOf();
      for (const path of [coming, `${coming}/sign-up`, held, `${held}/feedback`, `/en${coming}`])
        await check(page, path, widths);
      await signIn('office');
      for (const part of ['', '/edit', '/sign-ups', '/sign-ups/sheet', '/stations'])
        await check(page, `/desk${coming}${part}`, widths);
      for (const part of ['', '/sign-ups', '/after']) await check(page, `/desk${held}${part}`, widths);
    });
  });
}

test('The desk in English does not scroll sideways on a tablet, in either view', async ({
  page,
  context,
  site,
  signIn,
}) => {
  await signIn('office');
  for (const { view } of views) {
    await context.addCookies([{ name: 'linli-view', value: view, url: site.url }]);
    await page.goto('/en/desk');
    for (const width of [768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const scrolls = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scrolls, `${view} at ${width}`).toBeLessThanOrEqual(width);
    }
  }
});

const ofPeople = (path: string) => path.startsWith('/desk/people');
const ofEvents = (path: string) => path.startsWith('/desk/events');

const ofUuid = ['announcements', 'media', 'columns', 'communities', 'clues', 'nominations', 'reviews', 'summaries'];

/** The pages of single things: of the first on each list. */
async function firstOfEach(page: Page): Promise<string[]> {
  const paths: Record<string, string> = {};
  const first = async (name: string, link: string) => {
    await page.goto(`/desk/${name}`);
    paths[name] = (await page.locator(link).first().getAttribute('href')) ?? '';
  };
  for (const name of ofUuid) await first(name, `main a[href*="/desk/${name}/0"]`);
  for (const name of ['notices', 'honours']) await first(name, `main a[href*="/desk/${name}/20"]`);
  await first('ledgers/remediation', 'main a[href*="/desk/ledgers/entries/0"]');
  await first('calendar', 'a[href^="/desk/calendar?"][href*="day="]');
  const { announcements, nominations } = paths;
  const below = ['form', 'visit'].map((part) => `${nominations}/${part}`);
  return [...Object.values(paths), `${announcements}/versions`, `${announcements}/preview`, ...below];
}

/** The addresses of the next event with seats, and of the last lecture that was held. */
async function eventsOf(): Promise<{ coming: string; held: string }> {
  const { eventFilter } = await import('@/features/events/inputs');
  const { getEventList, listComing } = await import('@/features/events/queries');
  const next = (await listComing(new Date(), 60)).find(({ signUp, status }) => signUp && status === 'published');
  const last = (await getEventList(eventFilter.parse({ kind: 'lecture' }), new Date())).page.items[0];
  if (!next || !last) throw new Error('The demonstration has no events.');
  return { coming: `/events/${next.number}`, held: `/events/${last.number}` };
}

async function check(page: Page, path: string, widths: number[]): Promise<void> {
  await page.goto(path);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await expectAccessible(page, `${path} at ${width}`);
    const scrolls = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scrolls, `${path} scrolls sideways`).toBeLessThanOrEqual(width);
  }
}
