import 'server-only';
import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { record } from '@/db/record';
import { accounts } from '@/db/schema/accounts';
import { staffRoles } from '@/db/schema/accounts.values';
import { addPerson } from '@/features/privacy/mutations';
import { seal } from '@/lib/crypto';
import { refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import type { AddStaffInput } from '../inputs';
import { newLink } from '../links/mutations';
import { raiseSessionVersion } from '../mutations';
import type { Account } from '../queries';
import { isChiefAdministrator, may, reasonsNotToManage, reasonsNotToPlace } from '../rules';

/** Makes an account of staff; returns the token of the link that its owner is handed. */
export function addStaff(viewer: Viewer, input: AddStaffInput, now: Date): Promise<{ id: string; token: string }> {
  return write(
    viewer,
    async (tx) => {
      if (!may(viewer, 'account.manage-staff', input.communityId)) refuse('notYours');
      refuseAll(reasonsNotToPlace(input.role, input.communityId));
      const id = await insertStaff(tx, input, {});
      return { id, token: await newLink(tx, id, 'new-password') };
    },
    now,
  );
}

/** The rows of a new account of staff, also for the first run. */
export async function insertStaff(
  tx: Tx,
  { name, role, communityId }: AddStaffInput,
  more: { demonstration?: boolean; passwordHash?: string },
): Promise<string> {
  const { id, wrappedKey } = await addPerson(tx);
  const values = { id, role, communityId, status: 'active' as const, signature: name, createdAt: tx.now, ...more };
  await tx.insert(accounts).values({ ...values, sealedName: seal(wrappedKey, name) });
  await record(tx, 'account.added', { type: 'account', id }, { role, communityId });
  return id;
}

/** Gives another role or community; it holds at the next request of that person. */
export function changeRole(
  viewer: Viewer,
  input: { id: string; role: AddStaffInput['role']; communityId: string | null },
  now: Date,
): Promise<void> {
  const { id, role, communityId } = input;
  return manage(viewer, id, !isChiefAdministrator(input), now, async (tx) => {
    if (!may(viewer, 'account.manage-staff', communityId)) refuse('notYours');
    refuseAll(reasonsNotToPlace(role, communityId));
    await tx.update(accounts).set({ role, communityId }).where(eq(accounts.id, id));
    await record(tx, 'account.role-changed', { type: 'account', id }, { role, communityId });
  });
}

/** Stops an account; its sessions end at their next request. */
export function deactivate(viewer: Viewer, id: string, now: Date): Promise<void> {
  return manage(viewer, id, true, now, async (tx, account) => {
    if (account.status !== 'active') refuse('changedMeanwhile');
    await raiseSessionVersion(tx, id, { status: 'deactivated' });
    await record(tx, 'account.deactivated', { type: 'account', id });
  });
}

/** Lets a stopped account in again; its older sessions and links stay over. */
export function reactivate(viewer: Viewer, id: string, now: Date): Promise<void> {
  return manage(viewer, id, false, now, async (tx, account) => {
    if (account.status !== 'deactivated') refuse('changedMeanwhile');
    refuseAll(reasonsNotToPlace(account.role, account.communityId));
    await tx.update(accounts).set({ status: 'active' }).where(eq(accounts.id, id));
    await record(tx, 'account.reactivated', { type: 'account', id });
  });
}

type Managed = Pick<Account, 'id' | 'role' | 'communityId' | 'status'>;
type Change = (tx: Tx, account: Managed) => Promise<void>;

function manage(viewer: Viewer, id: string, stops: boolean, now: Date, change: Change): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const [account] = await tx
        .select({ id: accounts.id, role: accounts.role, communityId: accounts.communityId, status: accounts.status })
        .from(accounts)
        .where(and(eq(accounts.id, id), inArray(accounts.role, staffRoles)));
      if (!account) return refuse(may(viewer, 'account.manage-staff') ? 'gone' : 'notYours');
      refuseAll(
        reasonsNotToManage(viewer, account, { otherAdministrators: await administratorsBeside(tx, id), stops }),
      );
      await change(tx, account);
    },
    now,
  );
}

async function administratorsBeside(tx: Tx, id: string): Promise<number> {
  const others = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(
        eq(accounts.role, 'administrator'),
        isNull(accounts.communityId),
        eq(accounts.status, 'active'),
        ne(accounts.id, id),
      ),
    );
  return others.length;
}
