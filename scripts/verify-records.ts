/** `npm run verify-records`: proves that no record was changed, taken away or slipped in. Needs no secrets. */
import { existsSync } from 'node:fs';
import { closeDatabase } from '@/db/client';
import { inDataFolder } from '@/db/data-folder';
import { verifyChain } from '@/db/record';

if (!existsSync(inDataFolder('linli.db'))) {
  console.error(`There is no database in ${inDataFolder()}: set LINLI_DATA to the data folder.`);
  process.exit(1);
}
const { length, brokenAt } = await verifyChain();
console.log(brokenAt === null ? `${length} records, the chain holds` : `broken at record ${brokenAt}`);
await closeDatabase();
process.exitCode = brokenAt === null ? 0 : 1;
