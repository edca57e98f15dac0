import 'server-only';
import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import { db } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { type Role, roles, staffRoles } from '@/db/schema/accounts.values';
import { nominations } from '@/db/schema/nominations';
import type { Category } from '@/db/schema/nominations.values';
import { may, reachOf } from '@/features/accounts/rules';
import { type Community, listCommunities } from '@/features/communities/queries';
import type { Reason } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { consentedOf, objectingOf } from '../people/queries';
import { reasonsNotToPropose } from '../reviews/rules';
import { noConsent } from '../rules';
import { termsAt } from '../terms/queries';

/** The communities in which the viewer may run a round, in their order. */
export async function listRunnable(viewer: Viewer): Promise<Community[]> {
  const reach = reachOf(viewer, 'review.run');
  if (reach === undefined) return [];
  return (await listCommunities()).filter(({ id }) => reach === null || id === reach);
}

export type Proposable = { id: string; number: string; name: string | null; category: Category; reasons: Reason[] };

const most = 200;

/** Who was verified in a community, with what keeps each from a panel now. */
export async function listProposable(viewer: Viewer, communityId: string, now: Date): Promise<Proposable[]> {
  if (!may(viewer, 'review.run', communityId)) return [];
  const rows = await db
    .select()
    .from(nominations)
    .where(and(eq(nominations.communityId, communityId), eq(nominations.status, 'verified')))
    .orderBy(asc(nominations.statusAt), asc(nominations.id))
    .limit(most);
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const against = await objectingOf(db, ids);
  const consented = await consentedOf(
    db,
    rows.map(({ personId }) => personId),
  );
  const terms = await termsAt(now);
  return rows.map((row) => {
    const objectingOpinions = against.get(row.id) ?? 0;
    const facts = { ...row, objectingOpinions, consented: consented.get(row.personId) ?? noConsent };
    const { id, number, name, category } = row;
    return { id, number, name, category, reasons: reasonsNotToPropose(facts, terms, now) };
  });
}

export type PanelStaff = { id: string; name: string | null; role: Role };

/** Staff of a community and of the sub-district, who may sit on its panel: in the order of the roles. */
export async function listPanelStaff(viewer: Viewer, communityId: string): Promise<PanelStaff[]> {
  if (!may(viewer, 'review.run', communityId)) return [];
  const rows = await db
    .select({ id: accounts.id, name: accounts.signature, role: accounts.role })
    .from(accounts)
    .where(
      and(
        eq(accounts.status, 'active'),
        inArray(accounts.role, staffRoles),
        or(eq(accounts.communityId, communityId), isNull(accounts.communityId)),
      ),
    )
    .orderBy(asc(accounts.createdAt), asc(accounts.id));
  return rows.toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
}
