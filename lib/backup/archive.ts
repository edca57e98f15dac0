/**
 * Files one after another in a stream: for each the length of its head (4 bytes, big-endian), the head
 * (JSON: `path`, `size`) and its bytes; a head of length 0 ends the archive.
 */
import { BackupRefused, ByteReader } from './byte-reader';

export type Entry = { path: string; size: number; content: AsyncIterable<Buffer> };

const longestHead = 1000;

/** Packs entries into one stream. Throws when a file grew or shrank while it was read. */
export async function* packed(entries: AsyncIterable<Entry>): AsyncGenerator<Buffer> {
  for await (const { path, size, content } of entries) {
    const head = Buffer.from(JSON.stringify({ path, size }));
    yield Buffer.concat([uint32(head.length), head]);
    let written = 0;
    for await (const part of content) {
      written += part.length;
      yield part;
    }
    if (written !== size) throw new Error(`${path} changed while it was read.`);
  }
  yield uint32(0);
}

/** Unpacks a stream to its very end, handing each entry to `store`, which must read it whole. Refuses unknown paths. */
export async function unpack(
  source: AsyncIterable<Buffer>,
  known: (path: string) => boolean,
  store: (entry: Entry) => Promise<void>,
): Promise<void> {
  const reader = new ByteReader(source);
  for (;;) {
    const length = (await reader.exactly(4)).readUInt32BE();
    if (length === 0) break;
    if (length > longestHead) throw new BackupRefused(notUnderstood);
    const { path, size } = headOf(await reader.exactly(length));
    if (!known(path)) throw new BackupRefused(notUnderstood);
    await store({ path, size, content: reader.through(size) });
  }
  if (!(await reader.atEnd())) throw new BackupRefused(notUnderstood);
}

const notUnderstood = 'The backup holds something that this Linli does not know: update Linli first.';

function headOf(bytes: Buffer): { path: string; size: number } {
  const head: unknown = JSON.parse(bytes.toString());
  const { path, size } = head as { path?: unknown; size?: unknown };
  if (typeof path !== 'string' || !Number.isSafeInteger(size)) throw new BackupRefused(notUnderstood);
  return { path, size: size as number };
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
