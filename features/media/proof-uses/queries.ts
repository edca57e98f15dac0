import 'server-only';
import { desc, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { communities } from '@/db/schema/communities';
import { evidencePictures, indicators } from '@/db/schema/evidence';
import { ledgerEntries, ledgerPictures } from '@/db/schema/ledgers';
import { may } from '@/features/accounts/rules';
import { communityOfKey, indicatorPath } from '@/features/evidence/rules';
import { ledgerNamed } from '@/features/ledgers/definitions/all';
import { entryTitle, mayRead } from '@/features/ledgers/rules';
import type { Viewer } from '@/lib/viewer';

/** `removed`: of an entry that was taken out of its ledger since. */
export type ProofUse = { path: string; title: string; by: 'ledger' | 'evidence'; removed: boolean };

/** The entries of ledgers and the indicators that a picture proves; of those that the viewer may not read only how many they are. */
export async function listProofUsesFor(viewer: Viewer, id: string): Promise<{ seen: ProofUse[]; more: number }> {
  const [entries, proofs] = await Promise.all([
    db
      .select({ entry: ledgerEntries })
      .from(ledgerPictures)
      .innerJoin(ledgerEntries, eq(ledgerEntries.id, ledgerPictures.entryId))
      .where(eq(ledgerPictures.mediaId, id))
      .orderBy(desc(ledgerEntries.day), desc(ledgerEntries.id)),
    db
      .select({
        ...{ id: indicators.id, code: indicators.code, text: indicators.text, place: evidencePictures.communityId },
        ...{ slug: communities.slug, community: communities.name },
      })
      .from(evidencePictures)
      .innerJoin(indicators, eq(indicators.id, evidencePictures.indicatorId))
      .leftJoin(communities, eq(communities.id, evidencePictures.communityId))
      .where(eq(evidencePictures.mediaId, id))
      .orderBy(desc(evidencePictures.addedAt), desc(evidencePictures.id)),
  ]);
  const seen = [
    ...entries.flatMap(({ entry }): ProofUse[] => {
      const ledger = ledgerNamed(entry.ledger);
      if (!ledger || !mayRead(viewer, ledger, entry.communityId)) return [];
      const path = `/desk/ledgers/entries/${entry.id}`;
      return [{ path, title: entryTitle(ledger, entry), by: 'ledger', removed: entry.removedAt !== null }];
    }),
    ...proofs
      .filter(({ place }) => may(viewer, 'evidence.read', communityOfKey(place)))
      .map(({ id, code, text, slug, community }): ProofUse => {
        const path = slug ? `${indicatorPath(id)}?community=${slug}` : indicatorPath(id);
        const title = [`${code} ${text}`, community].filter(Boolean).join('，');
        return { path, title, by: 'evidence', removed: false };
      }),
  ];
  return { seen, more: entries.length + proofs.length - seen.length };
}
