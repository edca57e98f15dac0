import { join } from 'node:path';

/** A path in the data folder (`LINLI_DATA`, default `data/`), which holds all that a backup must contain. */
export function inDataFolder(...parts: string[]): string {
  return join(/* turbopackIgnore: true */ process.env.LINLI_DATA ?? 'data', ...parts);
}
