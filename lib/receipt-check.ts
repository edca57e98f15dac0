/** Shared by server and browser; plain http has no `crypto.subtle`, so the hash is computed in JavaScript. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Twelve bits of a receipt's code, by which a device without a network notices a wrong one. They are too few to find the code
 * by: a quarter of a million others have the same.
 */
export const receiptCheck = (id: string, code: string): string =>
  bytesToHex(sha256(utf8ToBytes(`${id}:${code}`))).slice(0, 3);
