const hour = 3_600_000;

/** Does once an hour what is due by itself, while the server runs; `scripts/migrate.ts` does the same before it starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const [{ forgetAnsweredContacts }, { log }] = await Promise.all([
    import('@/features/site-errors/mutations'),
    import('@/server/log.js'),
  ]);
  const due = () =>
    forgetAnsweredContacts(new Date()).catch((error) => log.error({ error: String(error) }, 'what was due failed'));
  setInterval(due, hour).unref();
}
