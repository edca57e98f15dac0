/** Roles of a neighbourhood's portal (domain 11.1); staff have a desk. */
export const residentRoles = ['resident', 'volunteer'] as const;
export const staffRoles = [
  'grid-member',
  'grid-head',
  'editor',
  'lead',
  'office',
  'inspector',
  'auditor',
  'administrator',
] as const;
export const roles = [...residentRoles, ...staffRoles] as const;
export type Role = (typeof roles)[number];

/** Roles that may stand for the whole sub-district; the others always belong to one community. */
export const subDistrictRoles: readonly Role[] = ['office', 'inspector', 'auditor', 'administrator'];

export const accountStatuses = ['active', 'deactivated', 'erased'] as const;
export const linkPurposes = ['sign-in', 'new-password'] as const;
