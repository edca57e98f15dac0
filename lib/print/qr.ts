import { create } from 'qrcode';
import type { Area, Mark } from './drawing';

export type QrCode = { modules: number; path: string };

/** Light modules around the code, without which many telephones do not find it. */
const quiet = 4;

/** A QR code of an address as one path: each run of dark modules is a rectangle, one unit high. */
export function qrCode(address: string): QrCode {
  const { modules } = create(address, { errorCorrectionLevel: 'M' });
  const runs: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let start = 0; start < modules.size; start += 1) {
      if (!modules.get(row, start)) continue;
      let end = start + 1;
      while (end < modules.size && modules.get(row, end)) end += 1;
      runs.push(`M${start + quiet} ${row + quiet}h${end - start}v1h${start - end}z`);
      start = end;
    }
  }
  return { modules: modules.size + 2 * quiet, path: runs.join('') };
}

/** The code as a mark on a page, dark on white; a PDF also links it to the address. */
export const qrMark = (address: string, { x, y }: Pick<Area, 'x' | 'y'>, side: number): Mark => ({
  kind: 'code',
  ...qrCode(address),
  address,
  x,
  y,
  width: side,
  height: side,
});
