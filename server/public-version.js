import { join } from 'node:path';
import Database from 'better-sqlite3';
import { settings } from './settings.js';

/**
 * Reads the version of what the public sees, on a connection of its own: it grows with every public change of any
 * process, also of a script or a restore. About 5 µs a call.
 */
export function openPublicVersion() {
  const database = new Database(join(settings.dataFolder, 'linli.db'), { readonly: true });
  const statement = database.prepare('select public_version from record_state').pluck();
  return {
    read: () => /** @type {number} */ (statement.get() ?? 0),
    close: () => database.close(),
  };
}
