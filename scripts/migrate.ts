/**
 * Before every start: brings the database up to date and, when it is empty, fills it with the demonstration
 * neighbourhood, or with `LINLI_DEMO=off` begins an empty portal. Prints one-time links: of the demonstration's staff, or
 * of the first run while nobody holds the keys of the portal.
 */
import { closeDatabase, db, migrate } from '@/db/client';
import { portal } from '@/db/schema/pages';
import { forgetUploads } from '@/features/announcements/imports/mutations';
import { enterOwedNews } from '@/features/announcements/owed/mutations';
import { reindexAnnouncements } from '@/features/announcements/search/mutations';
import { enterOwedEvents } from '@/features/events/owed/mutations';
import { prepareProgrammes } from '@/features/events/programmes/mutations';
import { reindexEvents } from '@/features/events/search/mutations';
import { enterOwedHonours } from '@/features/honours/owed/mutations';
import { reindexHonours } from '@/features/honours/search/mutations';
import { forgetDecidedClues } from '@/features/nominations/clues/mutations';
import { forgetDeclined } from '@/features/nominations/consents/mutations';
import { handFirstRun, prepareBlankPortal } from '@/features/pages/first-run/mutations';
import { forgetClosedObjections } from '@/features/public-notices/objections/mutations';
import { forgetAnsweredContacts } from '@/features/site-errors/mutations';
import { env } from '@/lib/env';
import { fillDemonstration, printSignInLinks } from './demonstration';

await migrate();
const indexed = [await reindexAnnouncements(), await reindexHonours(), await reindexEvents()];
if (indexed.some((count) => count > 0)) console.log('The search index was made anew.');
const [present] = await db.select({ demonstration: portal.demonstration }).from(portal);
const demonstration = present?.demonstration ?? process.env.LINLI_DEMO !== 'off';
if (!present) console.log(demonstration ? 'Filling the demonstration neighbourhood …' : 'Beginning an empty portal …');
if (present) await prepareProgrammes(new Date());
if (present) await enterOwed();
if (demonstration) await fillDemonstration();
else if (!present) await prepareBlankPortal(new Date());
if (demonstration) await printSignInLinks();
else await printFirstRun();
await forgetAnsweredContacts(new Date());
await forgetDecidedClues(new Date());
await forgetDeclined(new Date());
await forgetClosedObjections(new Date());
await forgetUploads(new Date());
await closeDatabase();

// A portal that was there before its ledgers begins with what it had done.
async function enterOwed(): Promise<void> {
  const now = new Date();
  const entered = (await enterOwedNews(now)) + (await enterOwedEvents(now)) + (await enterOwedHonours(now));
  if (entered > 0) console.log(`Entered ${entered} things in the ledgers that were done before these were kept.`);
}

async function printFirstRun(): Promise<void> {
  const token = await handFirstRun(new Date());
  if (!token) return;
  console.log('\nName the portal and make its administrator (the link works once; a new start prints a new one):');
  console.log(`  ${env().LINLI_ORIGIN}/first-run/${token}\n`);
}
