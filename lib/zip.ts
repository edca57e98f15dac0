import { createInflateRaw } from 'node:zlib';

export type ZipEntry = { name: string; method: number; packed: Buffer };

const endSignature = 0x06054b50;
const endLength = 22;
const directorySignature = 0x02014b50;
const fileSignature = 0x04034b50;
const mostEntries = 5_000;

/** Where the last record of a ZIP file begins, if the content ends with one; what stands before it does not matter. */
export function zipEnd(content: Buffer): number | null {
  const first = Math.max(0, content.length - endLength - 0xffff);
  for (let at = content.length - endLength; at >= first; at -= 1) {
    if (content.readUInt32LE(at) !== endSignature) continue;
    if (at + endLength + content.readUInt16LE(at + 20) === content.length) return at;
  }
  return null;
}

/** The files in a ZIP, still packed; null when it is not a whole, plain one: encrypted, of several disks, with odd methods. */
export function zipEntries(content: Buffer): ZipEntry[] | null {
  try {
    const end = zipEnd(content);
    if (end === null || content.readUInt32LE(0) !== fileSignature) return null;
    const [count, size, start] = [
      content.readUInt16LE(end + 10),
      content.readUInt32LE(end + 12),
      content.readUInt32LE(end + 16),
    ];
    if (count === 0 || count > mostEntries || start + size !== end) return null;
    const entries: ZipEntry[] = [];
    let at = start;
    for (let n = 0; n < count; n += 1) {
      const entry = entryAt(content, at);
      if (!entry) return null;
      entries.push(entry);
      at = entry.next;
    }
    return at === end ? entries : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function entryAt(content: Buffer, at: number): (ZipEntry & { next: number }) | null {
  const [flags, method] = [content.readUInt16LE(at + 8), content.readUInt16LE(at + 10)];
  const isPlain = (flags & 1) === 0 && (method === 0 || method === 8);
  if (content.readUInt32LE(at) !== directorySignature || !isPlain) return null;
  const length = content.readUInt32LE(at + 20);
  const names = content.readUInt16LE(at + 28);
  const next = at + 46 + names + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  const name = content.toString('utf8', at + 46, at + 46 + names);
  const head = content.readUInt32LE(at + 42);
  if (content.readUInt32LE(head) !== fileSignature) return null;
  const begin = head + 30 + content.readUInt16LE(head + 26) + content.readUInt16LE(head + 28);
  if (begin + length > content.length) return null;
  return { name, method, packed: content.subarray(begin, begin + length), next };
}

/** Unpacks an entry; null when it is broken or longer than `most`, whatever length it claims. Runs on the thread pool. */
export async function unpackEntry({ method, packed }: ZipEntry, most: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  const length = await eachPart({ method, packed }, most, (part) => parts.push(part));
  return length === null ? null : Buffer.concat(parts);
}

/** Whether all entries together unpack to at most so many bytes; nothing of them is kept. */
export async function unpacksWithin(entries: ZipEntry[], most: number): Promise<boolean> {
  let left = most;
  for (const entry of entries) {
    const length = await eachPart(entry, left, () => undefined);
    if (length === null) return false;
    left -= length;
  }
  return true;
}

async function eachPart(
  { method, packed }: Pick<ZipEntry, 'method' | 'packed'>,
  most: number,
  take: (part: Buffer) => void,
): Promise<number | null> {
  if (method === 0) {
    if (packed.length > most) return null;
    take(packed);
    return packed.length;
  }
  const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
  inflate.end(packed);
  let length = 0;
  try {
    for await (const part of inflate) {
      length += part.length;
      if (length > most) return null;
      take(part);
    }
    return length;
  } catch {
    return null;
  } finally {
    inflate.destroy();
  }
}
