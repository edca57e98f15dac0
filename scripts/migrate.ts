/**
 * Before every start: brings the database up to date and, when it is empty, fills it with the demonstration
 * neighbourhood. Prints one-time sign-in links of the demonstration's staff.
 */
import { closeDatabase, db, migrate } from '@/db/client';
import { portal } from '@/db/schema/pages';
import { fillDemonstration, printSignInLinks } from './demonstration';

await migrate();
const [present] = await db.select({ demonstration: portal.demonstration }).from(portal);
if (!present) {
  console.log('Filling the demonstration neighbourhood …');
  await fillDemonstration();
}
if (present?.demonstration ?? true) await printSignInLinks();
await closeDatabase();
