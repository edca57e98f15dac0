const hour = 3_600_000;

/**
 * While the server runs it does what is due by itself, keeps what the front counts, and encodes the variants of pictures that
 * are missing; `scripts/migrate.ts` did before it started what was missed. The processes of `server/renderers.js` only read.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  if (process.env.LINLI_RENDERER) return;
  const { startJobs } = await import('@/features/jobs/runner/mutations');
  startJobs();
  const { makeMissingVariants } = await import('@/features/media/variants/mutations');
  const { log } = await import('@/server/log.js');
  // Beside the jobs, which must not wait for minutes of encoding.
  setInterval(() => {
    makeMissingVariants().catch((error) => log.error({ error: String(error) }, 'variants were not made'));
  }, hour).unref();
  (await import('@/features/pages/page-views/mutations')).keepCountsOfTheFront();
  (await import('@/features/nominations/posted/mutations')).takeCluesOfTheFront();
  (await import('@/features/events/posted/mutations')).takeSignUpsOfTheFront();
}
