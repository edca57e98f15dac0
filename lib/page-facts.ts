import 'server-only';
import type { AsyncLocalStorage } from 'node:async_hooks';
import type { PageFacts } from '@/server/page-facts';

function facts(): PageFacts | undefined {
  const key = Symbol.for('linli.page');
  return (globalThis as { [key: symbol]: unknown } & { [key]?: AsyncLocalStorage<PageFacts> })[key]?.getStore();
}

/** This page is the same for all visitors, until something public changes, `until`, or five minutes have passed. */
export function shared({ until }: { until?: Date } = {}): void {
  const page = facts();
  if (!page) return;
  page.shared = true;
  notAfter(until ?? null);
}

/** Something on this page may be shown only until then: however the page is shared, it is rendered anew after it. */
export function notAfter(until: Date | null): void {
  const page = facts();
  if (page && until) page.until = Math.min(page.until ?? Number.POSITIVE_INFINITY, until.getTime());
}

/** What was asked for does not exist: the front answers 404 with the whole page. */
export function missing(): void {
  const page = facts();
  if (page) page.status = 404;
}

/** The viewer may not see this: the front answers 403 with the whole page. */
export function refused(): void {
  const page = facts();
  if (page) page.status = 403;
}

/** This page is only read: the front takes the framework's scripts out. */
export function reading(): void {
  const page = facts();
  if (page) page.reading = true;
}

/** This page reads codes with the camera; every other page is denied it. */
export function usesCamera(): void {
  const page = facts();
  if (page) page.camera = true;
}
