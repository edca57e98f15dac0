/**
 * A stream sealed in authenticated chunks, so that it can be of any length and not one altered, missing, exchanged or
 * added byte goes unnoticed:
 *
 *     "LINLI-BACKUP-1\n", 32 bytes of salt, then for each chunk of up to 1 MiB:
 *     length (4 bytes, big-endian), ciphertext, tag (16 bytes)
 *
 * AES-256-GCM under HKDF-SHA-256 of the secret and the salt, so each file has a key of its own. The nonce of a chunk is
 * its number, and whether it is the last one: a file cut between two chunks does not open either.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { BackupRefused, ByteReader } from './byte-reader';

const magic = Buffer.from('LINLI-BACKUP-1\n');
const saltLength = 32;
const tagLength = 16;
const chunkLength = 1024 * 1024;

/** Seals a stream. */
export async function* sealed(source: AsyncIterable<Buffer>, secret: string): AsyncGenerator<Buffer> {
  const salt = randomBytes(saltLength);
  const key = keyOf(secret, salt);
  yield Buffer.concat([magic, salt]);
  const reader = new ByteReader(source);
  for (let number = 0; ; number += 1) {
    const { chunk, last } = await nextChunk(reader);
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, last));
    yield Buffer.concat([lengthOf(chunk), cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
    if (last) return;
  }
}

/** Opens what `sealed` made, chunk by chunk. Nothing of it may be relied on before the stream has come to its end. */
export async function* opened(source: AsyncIterable<Buffer>, secret: string): AsyncGenerator<Buffer> {
  const reader = new ByteReader(source);
  const start = await reader.exactly(magic.length);
  if (!start.equals(magic)) throw new BackupRefused('This file is not a backup of Linli.');
  const key = keyOf(secret, await reader.exactly(saltLength));
  for (let number = 0; ; number += 1) {
    const length = (await reader.exactly(4)).readUInt32BE();
    if (length > chunkLength) throw refusalAt(number);
    const chunk = await reader.exactly(length);
    const tag = await reader.exactly(tagLength);
    const last = await reader.atEnd();
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number, last));
    decipher.setAuthTag(tag);
    const text = decipher.update(chunk);
    try {
      decipher.final();
    } catch {
      throw refusalAt(number);
    }
    yield text;
    if (last) return;
  }
}

function keyOf(secret: string, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, 'linli backup', 32));
}

function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt8(last ? 1 : 0, 0);
  nonce.writeUIntBE(number, 6, 6);
  return nonce;
}

function lengthOf(chunk: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return length;
}

async function nextChunk(reader: ByteReader): Promise<{ chunk: Buffer; last: boolean }> {
  const parts: Buffer[] = [];
  let length = 0;
  while (length < chunkLength) {
    const part = await reader.some(chunkLength - length);
    if (part.length === 0) break;
    parts.push(part);
    length += part.length;
  }
  return { chunk: Buffer.concat(parts), last: length < chunkLength || (await reader.atEnd()) };
}

// The first chunk cannot tell another key from another content.
const refusalAt = (number: number) =>
  new BackupRefused(
    number === 0
      ? 'The backup cannot be opened: it was made with another LINLI_BACKUP_KEY, or it was altered.'
      : 'The backup was altered or cut off. Use another copy.',
  );
