import type { Category, ClueRefusal, ClueStatus, NominationStatus } from '@/db/schema/nominations.values';
import { may } from '@/features/accounts/rules';
import { charactersIn } from '@/lib/characters';
import { privateNumberIn } from '@/lib/private-numbers';
import { type Reason, withAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import type { ReasonCode } from '@/messages/words';
import { isOpen } from '../rules';
import type { Terms } from '../terms/rules';

// The fixed name of each kind, and the words that forms, newspapers and people use for it (domain 1.1).
const wordings: Record<Category, RegExp> = {
  helping: /助人|乐于助|雷锋|公益|helping/i,
  bravery: /见义|勇为|救人|bravery/i,
  integrity: /诚实|守信|诚信|integrity/i,
  dedication: /敬业|奉献|爱岗|岗位|dedication/i,
  filial: /孝老|孝亲|爱亲|敬亲|孝敬|敬老|孝顺|filial/i,
};
const abbreviations: Record<string, Category> = {
  助: 'helping',
  勇: 'bravery',
  诚: 'integrity',
  敬: 'dedication',
  孝: 'filial',
};

/** The kind that a wording stands for, such as 爱岗敬业好人 or 孝老敬亲; null when none or several fit. */
export function categoryOf(typed: string): Category | null {
  const text = typed.trim();
  const short = abbreviations[text];
  if (short) return short;
  const fitting = (Object.keys(wordings) as Category[]).filter((category) => wordings[category].test(text));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

const numbers: Record<NonNullable<ReturnType<typeof privateNumberIn>>, ReasonCode> = {
  identity: 'identityNumberInPublic',
  telephone: 'telephoneInPublic',
  'bank-card': 'bankCardInPublic',
};

/** Why a text that may become public cannot stand: a number that belongs to somebody is in it, or it is too long. */
export function reasonsAgainstText(field: string, text: string, most: number): Reason[] {
  const number = privateNumberIn(text);
  const over = charactersIn(text) - most;
  return withAll([
    number !== null && { code: numbers[number], field },
    over > 0 && { code: 'tooLongBy', field, values: { max: most, over } },
  ]);
}

type Sent = { name: string; place: string; deed: string; channel: string; nominator: string };

/** Why a clue cannot be taken as it was written. */
export function reasonsNotToReceive(clue: Sent, terms: Terms): Reason[] {
  return [
    ...reasonsAgainstText('name', clue.name, Number.POSITIVE_INFINITY),
    ...reasonsAgainstText('place', clue.place, Number.POSITIVE_INFINITY),
    ...reasonsAgainstText('deed', clue.deed, terms.clueMax),
    ...withAll([clue.channel !== 'self' && !clue.nominator && { code: 'nominatorMissing', field: 'nominator' }]),
  ];
}

type Standing = { status: ClueStatus; communityId: string | null };

/** Why a clue cannot be decided on by this viewer now; what came without proof is looked at first. */
export function reasonsNotToDecide(viewer: Viewer, clue: Standing, refusal?: ClueRefusal): Reason[] {
  if (!may(viewer, 'clue.decide', clue.communityId)) return [{ code: 'notYours' }];
  if (clue.status === 'held' && refusal !== 'not-by-a-person') return [{ code: 'clueHeld' }];
  return clue.status === 'received' || clue.status === 'held' ? [] : [{ code: 'clueDecided' }];
}

/** What the nominator is told of a refusal. Whether somebody breaks the law or is under a penalty is told to nobody. */
export const toldOf = (refusal: ClueRefusal | null) => (refusal === 'unlawful' ? null : refusal);

/** A clue of a place outside the sub-district is passed on, since nobody here could verify it (domain 1.3). */
export const reasonsNotToTakeUp = (viewer: Viewer, clue: Standing): Reason[] => [
  ...reasonsNotToDecide(viewer, clue),
  ...withAll([clue.communityId === null && { code: 'clueFromElsewhere' }]),
];

export function reasonsNotToLetIn(viewer: Viewer, clue: Standing): Reason[] {
  if (!may(viewer, 'clue.decide', clue.communityId)) return [{ code: 'notYours' }];
  return clue.status === 'held' ? [] : [{ code: 'clueDecided' }];
}

const mostAdditions = 5;

type Added = { status: ClueStatus; progress: NominationStatus | null; additions: number };

/** A nominator adds while the clue, or the nomination that stands on it, is looked into. */
export function reasonsNotToAdd(clue: Added): Reason[] {
  const lives = ['held', 'received', 'joined'].includes(clue.status);
  return withAll([
    !(lives && (clue.progress === null || isOpen(clue.progress))) && { code: 'clueDecided' },
    clue.additions >= mostAdditions && { code: 'tooManyAdditions' },
  ]);
}

/** What was taken up goes on without its nominator; until then the clue disappears as a whole. */
export const reasonsNotToWithdrawClue = ({ status }: { status: ClueStatus }): Reason[] =>
  ['held', 'received', 'joined'].includes(status) ? [] : [{ code: 'clueDecided' }];

const forgottenAfterDays = 30;

/** What was refused or passed on before this instant is forgotten, with everybody who is in it. */
export const decidedCluesEnd = (now: Date) => new Date(now.getTime() - forgottenAfterDays * 86_400_000);

/** How a clue may be repeated by mistake: the same again within this time is the same clue. */
export const repeatMinutes = 10;
