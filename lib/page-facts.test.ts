import { expect, test } from 'vitest';
import { withPageFacts } from '@/server/page-facts';
import { sharedPages } from '@/server/shared-pages';
import { notAfter, shared } from './page-facts';

const noon = new Date('2026-11-22T12:00:00+08:00').getTime();
const at = (minutes: number) => new Date(noon + minutes * 60_000);

/** How long a page that was rendered at noon is kept, in minutes after it. */
async function keptFor(render: () => void): Promise<(minutes: number) => boolean> {
  const { facts } = await withPageFacts(async () => render());
  const pages = sharedPages({ maxBytes: 1_000_000 });
  const page = { version: 1, until: facts.until, status: 200, headers: {}, body: Buffer.from('page') };
  if (facts.shared) pages.keep('/', page, noon);
  return (minutes) => pages.get('/', 1, at(minutes).getTime()) !== undefined;
}

test('A page that shows people is not shown again once their consent has ended, in whatever order it says so', async () => {
  const renders = [
    () => [shared({ until: at(600) }), notAfter(at(3)), notAfter(at(4))],
    () => [notAfter(at(4)), notAfter(at(3)), shared({ until: at(600) })],
    () => [notAfter(at(3)), shared()],
  ];
  for (const render of renders) {
    const isKept = await keptFor(render);
    expect([isKept(0), isKept(2.9), isKept(3)]).toEqual([true, true, false]);
  }
});

test('What has no end changes nothing, and no page is shared by it', async () => {
  const isKept = await keptFor(() => [shared(), notAfter(null)]);
  expect([isKept(4.9), isKept(5)]).toEqual([true, false]);
  expect((await keptFor(() => notAfter(at(3))))(0)).toBe(false);
});
