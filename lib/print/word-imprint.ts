import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const properties = 'docProps/core.xml';

/** A Word file that says it was made at a time; the library writes the moment in which it is asked. */
export function madeOn(file: Uint8Array, madeAt: Date): Uint8Array {
  const parts = unzipSync(file);
  const said = strFromU8(parts[properties] ?? new Uint8Array());
  const dated = said.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${madeAt.toISOString()}`);
  return zipSync({ ...parts, [properties]: strToU8(dated) });
}
