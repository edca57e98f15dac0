import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { env } from './env';

const master = () => createHash('sha256').update(env().LINLI_MASTER_KEY).digest();

/** A new key of a person, wrapped by the master key. */
export const newWrappedKey = () => sealWith(master(), randomBytes(32));

/** Seals a personal value with the key of its person; a different text each time. */
export const seal = (wrappedKey: string, value: string) => sealWith(openWith(master(), wrappedKey), Buffer.from(value));

/** Opens what `seal` made. Throws when it was changed or the key is another one. */
export const unseal = (wrappedKey: string, sealed: string) =>
  openWith(openWith(master(), wrappedKey), sealed).toString();

/** The same for the bytes of a file. */
export const sealBytes = (wrappedKey: string, content: Buffer) =>
  Buffer.from(sealWith(openWith(master(), wrappedKey), content), 'base64url');
export const unsealBytes = (wrappedKey: string, sealed: Buffer) =>
  openWith(openWith(master(), wrappedKey), sealed.toString('base64url'));

/** Seals what stands in an address for a while; only this portal can open it. */
export const sealToken = (value: string) => sealWith(master(), Buffer.from(value));

/** Opens what `sealToken` made; null when it was made up or changed. */
export function openToken(token: string): string | null {
  try {
    return openWith(master(), token).toString();
  } catch {
    return null;
  }
}

/** A keyed hash by which a sealed value can be found again, and by which attempts are counted. */
export const lookupHash = (value: string) =>
  createHmac('sha256', env().LINLI_LOOKUP_KEY).update(value).digest('base64url');

/** A token for a one-time link, 192 bits. */
export const newToken = () => randomBytes(24).toString('base64url');

/** What is kept of a token. */
export const tokenHash = (token: string) => createHash('sha256').update(token).digest('base64url');

// AES-256-GCM: nonce, tag, text.
function sealWith(key: Buffer, value: Buffer): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
  const text = Buffer.concat([cipher.update(value), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
}

function openWith(key: Buffer, sealed: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
}
