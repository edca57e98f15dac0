import { crc32 } from 'node:zlib';
import { shanghai } from './time';

export type FileInZip = { path: string; content: Uint8Array };

const most = { files: 65_000, bytes: 0xffff_ffff };
/** The name is UTF-8: without this flag Windows reads Chinese names as something else. */
const flags = 0x0800;

/**
 * Files as a ZIP, part by part, so that pictures of many people never stand in memory together. They are stored as they
 * are: documents and pictures are packed already, and nobody waits for what packing them again would take.
 */
export async function* zipOf(
  files: AsyncIterable<FileInZip> | Iterable<FileInZip>,
  at: Date,
): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  let start = 0;
  for await (const { path, content } of files) {
    const name = Buffer.from(path);
    const facts = factsOf(name, content, at);
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, Buffer.alloc(2), name]);
    directory.push(entry(facts, name, start));
    start += head.length + content.length;
    if (start > most.bytes || directory.length > most.files) throw new RangeError('The ZIP is too large.');
    yield head;
    yield content;
  }
  yield* ending(directory, start);
}

/** The same as one piece, for a few files that are at hand. */
export async function zipWhole(files: FileInZip[], at: Date): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of zipOf(files, at)) parts.push(part);
  return Buffer.concat(parts);
}

/** What stands both before a file and in the directory: version, flags, stored as it is, when, checksum, sizes, name. */
function factsOf(name: Buffer, content: Uint8Array, at: Date): Buffer {
  const wall = shanghai(at);
  const facts = Buffer.alloc(24);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(flags, 2);
  facts.writeUInt16LE((wall.getUTCHours() << 11) | (wall.getUTCMinutes() << 5) | (wall.getUTCSeconds() >> 1), 6);
  facts.writeUInt16LE(((wall.getUTCFullYear() - 1980) << 9) | ((wall.getUTCMonth() + 1) << 5) | wall.getUTCDate(), 8);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(content.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(name.length, 22);
  return facts;
}

function entry(facts: Buffer, name: Buffer, start: number): Buffer {
  const rest = Buffer.alloc(16);
  rest.writeUInt32LE(start, 12);
  return Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), facts, rest, name]);
}

function* ending(directory: Buffer[], start: number): Generator<Uint8Array> {
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(start, 16);
  yield entries;
  yield end;
}

const longest = 80;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A name as Windows takes it for a folder or a file, without what it forbids and not too long. */
export function safeName(name: string, length = longest): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, '_')
    .trim();
  const cut = [...plain]
    .slice(0, length)
    .join('')
    .replace(/[. ]+$/, '');
  return reserved.test(cut) ? `_${cut}`.slice(0, length) : cut || '_';
}

/**
 * The folders of several people as the office names them, 类别+单位+姓名, each another one: two of one name are numbered.
 * Of a long unit the end is left out, never of the person's name.
 */
export function folderNames(people: { category: string; unit: string; name: string }[]): string[] {
  const taken = new Map<string, number>();
  return people.map(({ category, unit, name }) => {
    const around = [category, '', name].join('+');
    const room = Math.max(4, longest - 4 - [...around].length);
    const folder = safeName([category, [...unit].slice(0, room).join(''), name].join('+'), longest - 4);
    const same = (taken.get(folder.toLowerCase()) ?? 0) + 1;
    taken.set(folder.toLowerCase(), same);
    return same === 1 ? folder : `${folder}(${same})`;
  });
}
