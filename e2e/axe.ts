import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with the elements that axe finds fault with: WCAG 2.2 AA and best practices. */
export async function expectAccessible(page: Page, at = page.url()): Promise<void> {
  // A page has no frames, for which axe's own driver would load it several times over; it stays in the page until that is left.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (runOnly) => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    return (await inPage.run(document, { runOnly, resultTypes: ['violations'] })).violations;
  }, tags);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect(found, at).toEqual([]);
}
