import type { Role } from '@/db/schema/accounts.values';

declare const proven: unique symbol;
type Proven = { readonly [proven]: true };

/**
 * Who looks or acts. Only the session gate (`lib/session.ts`), jobs and the tests make one; everything that reads or
 * changes takes it first. `communityId` null on staff: the whole sub-district.
 */
export type Visitor = Proven & { kind: 'visitor'; id: null };
export type Resident = Proven & { kind: 'resident'; id: string; role: Role };
export type Staff = Proven & { kind: 'staff'; id: string; role: Role; communityId: string | null; name: string };
export type System = Proven & { kind: 'system'; id: null };
export type Viewer = Visitor | Resident | Staff | System;

export const visitor = { kind: 'visitor', id: null } as Visitor;
export const system = { kind: 'system', id: null } as System;

type SessionAccount = { id: string; role: Role; communityId: string | null; signature: string | null };

/** The viewer of an account whose session was proven. */
export function viewerOf({ id, role, communityId, signature }: SessionAccount): Resident | Staff {
  if (role === 'resident' || role === 'volunteer') return { kind: 'resident', id, role } as Resident;
  return { kind: 'staff', id, role, communityId, name: signature ?? '' } as Staff;
}
