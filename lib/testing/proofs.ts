/** Proofs of work for tests and measures, which make the challenge and so know its answer. */
import { newChallenge } from '@/lib/proof-of-work';

export function proofAt(now: Date): string {
  const { salt, signature } = newChallenge(now, 1);
  return `${salt}:1:${signature}`;
}
