import type { ReasonCode } from '@/messages/words';

/** Why something may not be done: a sentence of the catalogue, and the field it stands beside when there is one. */
export type Reason = { code: ReasonCode; field?: string; values?: Record<string, string | number> };

/** Thrown by mutations when a rule refuses; it carries every reason. */
export class RuleBroken extends Error {
  readonly reasons: Reason[];
  constructor(reasons: Reason[]) {
    super(reasons.map((reason) => reason.code).join(', '));
    this.name = 'RuleBroken';
    this.reasons = reasons;
  }
}

/** Refuses with one reason. */
export function refuse(code: ReasonCode, field?: string): never {
  throw new RuleBroken([{ code, ...(field ? { field } : {}) }]);
}

/** Refuses with all the reasons there are, if there are any. */
export function refuseAll(reasons: Reason[]): void {
  if (reasons.length > 0) throw new RuleBroken(reasons);
}

/** The reasons that hold, of rules written one under another. */
export const withAll = (reasons: (Reason | false)[]): Reason[] => reasons.filter((reason) => reason !== false);
