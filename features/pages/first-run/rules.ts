import type { Role } from '@/db/schema/accounts.values';
import { isChiefAdministrator } from '@/features/accounts/rules';

type Someone = {
  role: Role;
  communityId: string | null;
  status: 'active' | 'deactivated' | 'erased';
  passwordHash: string | null;
  mobileLookup: string | null;
  emailLookup: string | null;
};

/** Whether this account can sign in by itself, at any time, and administer the whole sub-district. */
export const holdsTheKeys = (account: Someone) =>
  isChiefAdministrator(account) &&
  account.status === 'active' &&
  account.passwordHash !== null &&
  (account.mobileLookup !== null || account.emailLookup !== null);

/**
 * Whether a portal waits for its first run: it is in earnest, and nobody holds its keys. So a portal that was left by
 * an administrator without a password can be opened again from the terminal.
 */
export const waitsForFirstRun = (portal: { demonstration: boolean }, accounts: Someone[]) =>
  !portal.demonstration && !accounts.some(holdsTheKeys);
