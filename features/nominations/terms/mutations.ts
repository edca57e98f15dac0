import 'server-only';
import { write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { goodPeopleTerms } from '@/db/schema/nominations';
import { refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import type { TermsInput } from './inputs';
import { changesOf, reasonsNotToSet, termsOn } from './rules';

/** Sets what holds for good people from a day on. What held before stays, for whatever was done under it. */
export function setTerms(viewer: Viewer, { day, document, terms }: TermsInput, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const set = await tx.select().from(goodPeopleTerms);
      refuseAll(reasonsNotToSet(viewer, { validFrom: day, terms }, set, now));
      const id = newId(now.getTime());
      const row = { id, validFrom: day, terms, document, setBy: viewer.id, setAt: now };
      await tx.insert(goodPeopleTerms).values(row);
      const fields = changesOf(termsOn(day, set), terms).map(({ name }) => name);
      await record(tx, 'terms.set', { type: 'terms', id }, { validFrom: day, fields });
    },
    now,
  );
}
