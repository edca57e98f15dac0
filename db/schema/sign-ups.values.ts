/**
 * `seated` has a seat, `offered` may take one until its offer ends; both hold it. `waiting` is in the list. `cancelled` gave it
 * back, `lapsed` let its offer end, `removed` was taken off by staff.
 */
export const signUpStatuses = ['seated', 'offered', 'waiting', 'cancelled', 'lapsed', 'removed'] as const;
export type SignUpStatus = (typeof signUpStatuses)[number];
/** Of these each holds a seat: never more of them in a group than it has seats. */
export const holdingStatuses = ['seated', 'offered'] as const satisfies readonly SignUpStatus[];
/** Of these somebody may still come. */
export const livingStatuses = ['seated', 'offered', 'waiting'] as const satisfies readonly SignUpStatus[];

/** For whom: oneself, or an elder for whom a relative or neighbour signs up. */
export const signUpFor = ['self', 'elder'] as const;

/** How answers reach whoever signed up without an account: by e-mail, or by a call of the desk. */
export const contactKinds = ['mail', 'telephone'] as const;

/** How an attendance came in: a receipt was scanned, tapped on the list, the code in the hall was used, without a sign-up, counted. */
export const attendanceWays = ['scan', 'list', 'hall', 'walk-in', 'count'] as const;
export type AttendanceWay = (typeof attendanceWays)[number];
