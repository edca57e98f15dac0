import type { PicturePart } from '@/db/schema/ledgers.values';
import { reasonsOfNumbers } from '@/lib/private-numbers';
import { type Reason, withAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { type LedgerDefinition, mayWrite } from '../rules';

type Entry = { communityId: string | null; removedAt: Date | null };

/** Why no picture can be put beside an entry, also of a closed month: it proves what is counted and changes none of it. */
export function reasonsNotToPicture(viewer: Viewer, ledger: LedgerDefinition, entry: Entry, caption = ''): Reason[] {
  return withAll([
    !mayWrite(viewer, ledger, entry.communityId) && { code: 'notYours' },
    (!ledger.pictures || entry.removedAt !== null) && { code: 'gone' },
    ...reasonsOfNumbers({ caption }, 'numberInLedger'),
  ]);
}

/** A ledger takes single pictures, or those of before and after. */
export const fits = (ledger: LedgerDefinition, part: PicturePart): boolean =>
  (part === 'single') === (ledger.pictures === 'single');

/** Why a picture cannot be taken from beside an entry: what proves a signed month stays. */
export function reasonsNotToUnpicture(
  viewer: Viewer,
  ledger: LedgerDefinition,
  entry: Entry,
  { closed }: { closed: boolean },
): Reason[] {
  return withAll([...reasonsNotToPicture(viewer, ledger, entry), closed && { code: 'monthClosedPicture' }]);
}
