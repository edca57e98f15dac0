/** The browser's side of `lib/proof-of-work.ts`; plain http has no `crypto.subtle`, so the hash is computed in JavaScript. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Challenge } from './proof-of-work';

const atOnce = 500;

/** Works until it has the number, in small portions between which the page answers; returns the proof. */
export async function solve({ salt, target, most, signature }: Challenge): Promise<string> {
  for (let from = 0; from <= most; from += atOnce) {
    for (let number = from; number < from + atOnce; number += 1) {
      if (bytesToHex(sha256(utf8ToBytes(`${salt}${number}`))) === target) return `${salt}:${number}:${signature}`;
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
  return '';
}
