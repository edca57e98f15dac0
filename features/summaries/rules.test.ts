import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/accounts.values';
import { summaryStatuses } from '@/db/schema/summaries.values';
import { viewerOf, visitor } from '@/lib/viewer';
import {
  mayTakeBack,
  periodOf,
  reasonsNotToDraft,
  reasonsNotToEdit,
  reasonsNotToReturn,
  reasonsNotToSign,
  reasonsNotToSubmit,
} from './rules';
import { builtInTemplates } from './templates/rules';

const now = new Date('2026-11-22T12:00:00+08:00');
const someone = (role: Role, communityId: string | null = 'here', id = 'me') =>
  viewerOf({ id, role, communityId, signature: '试' });
const of = (status: (typeof summaryStatuses)[number], communityId: string | null = 'here') => ({
  ...{ status, communityId, submittedBy: 'somebody', writers: ['somebody'] },
});
const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code);
const gaps = [{ name: '甲' }, { name: '乙' }];

const stands = {
  draft: { edit: [], sign: ['summaryNotSubmitted'] },
  submitted: { edit: ['summarySubmitted'], sign: [] },
  signed: { edit: ['summarySigned'], sign: ['summaryNotSubmitted'] },
} as const;

describe.each(roles)('%s', (role) => {
  const writes = ['editor', 'lead', 'office'].includes(role);
  const signs = ['lead', 'office'].includes(role);
  const denied = (may: boolean) => (may ? [] : ['notYours']);

  test.each(summaryStatuses)(
    'Edits, submits and signs one that is %s as far as the role and the status go',
    (status) => {
      const { edit, sign } = stands[status];
      expect(codes(reasonsNotToEdit(someone(role), of(status)))).toEqual([...denied(writes), ...edit]);
      expect(codes(reasonsNotToSubmit(someone(role), of(status), []))).toEqual([...denied(writes), ...edit]);
      expect(codes(reasonsNotToSign(someone(role), of(status), []))).toEqual([...denied(signs), ...sign]);
    },
  );

  test.each(summaryStatuses)('Does none of it with one of another community: %s', (status) => {
    const elsewhere = of(status, 'there');
    expect(codes(reasonsNotToEdit(someone(role), elsewhere))).toContain('notYours');
    expect(codes(reasonsNotToSubmit(someone(role), elsewhere, []))).toContain('notYours');
    expect(codes(reasonsNotToSign(someone(role), elsewhere, []))).toContain('notYours');
    expect(mayTakeBack(someone(role), elsewhere)).toBe(false);
  });

  test.each(summaryStatuses)('Does it with one of the sub-district as its office alone: %s', (status) => {
    const { edit, sign } = stands[status];
    for (const [who, may] of [
      [someone(role), false],
      [someone(role, null), role === 'office'],
    ] as const) {
      expect(codes(reasonsNotToEdit(who, of(status, null)))).toEqual([...denied(may), ...edit]);
      expect(codes(reasonsNotToSign(who, of(status, null), []))).toEqual([...denied(may), ...sign]);
    }
  });

  test.each(summaryStatuses)(
    'Sends back what was submitted when the role signs, or takes the own back: %s',
    (status) => {
      const expected = (may: boolean) => (status === 'submitted' ? denied(may) : ['summaryNotSubmitted']);
      expect(codes(reasonsNotToReturn(someone(role), of(status), '再改'))).toEqual(expected(signs));
      const own = { ...of(status), submittedBy: 'me' };
      expect(codes(reasonsNotToReturn(someone(role), own, '再改'))).toEqual(expected(writes));
      expect(mayTakeBack(someone(role), own)).toBe(writes && status === 'submitted');
    },
  );

  test('Begins one of the own place', () => {
    const period = { from: '2026-01-01', to: '2026-11-22' };
    const draft = (viewer: ReturnType<typeof someone>, communityId: string | null) => {
      const template = builtInTemplates.find(({ scope }) => (scope === 'community') === (communityId !== null));
      return codes(reasonsNotToDraft(viewer, { communityId, period, template }, now));
    };
    expect(draft(someone(role), 'here')).toEqual(denied(writes));
    expect(draft(someone(role), 'there')).toEqual(['notYours']);
    expect(draft(someone(role), null)).toEqual(['notYours']);
    expect(draft(someone(role, null), null)).toEqual(denied(role === 'office'));
  });
});

test('A visitor does nothing with a summary', () => {
  for (const status of summaryStatuses) {
    expect(codes(reasonsNotToEdit(visitor, of(status)))).toContain('notYours');
    expect(codes(reasonsNotToSign(visitor, of(status), []))).toContain('notYours');
    expect(mayTakeBack(visitor, { ...of(status), submittedBy: null })).toBe(false);
  }
});

describe('Four eyes', () => {
  test.each(['lead', 'office'] as const)('A %s who ever wrote or submitted it does not sign it', (role) => {
    const summary = of('submitted');
    expect(codes(reasonsNotToSign(someone(role), summary, []))).toEqual([]);
    const written = { ...summary, writers: ['somebody', 'me'] };
    expect(codes(reasonsNotToSign(someone(role), written, []))).toEqual(['summaryNeedsSecond']);
  });

  test('Gaps keep it from being handed in and from being signed, and some of them are named', () => {
    expect(reasonsNotToSubmit(someone('editor'), of('draft'), gaps)).toEqual([
      { code: 'summaryHasGaps', values: { count: 2, names: '甲、乙' } },
    ]);
    expect(codes(reasonsNotToSign(someone('lead'), of('submitted'), gaps))).toEqual(['summaryHasGaps']);
  });

  test.each([
    ['lead', 'somebody', ['becauseMissing']],
    ['lead', 'me', []],
    ['editor', 'me', []],
    ['editor', 'somebody', ['notYours', 'becauseMissing']],
  ] as const)('A %s needs a reason to send back what %s handed in: %j', (role, submittedBy, expected) => {
    expect(codes(reasonsNotToReturn(someone(role), { ...of('submitted'), submittedBy }, ''))).toEqual(expected);
  });

  test('A telephone does not stand in the reason for sending it back', () => {
    expect(reasonsNotToReturn(someone('lead'), of('submitted'), '打 13800138000')).toEqual([
      { code: 'numberInSummary', field: 'because' },
    ]);
  });
});

describe('The days of a summary', () => {
  test.each([
    ['first-half', '2026-01-01', '2026-06-30'],
    ['to-date', '2026-01-01', '2026-11-22'],
    ['year', '2026-01-01', '2026-12-31'],
    ['last-year', '2025-01-01', '2025-12-31'],
    ['own', '2026-03-01', '2026-05-02'],
  ] as const)('%s: from %s to %s', (period, from, to) => {
    expect(periodOf({ period, from: '2026-03-01', to: '2026-05-02' }, now)).toEqual({ from, to });
  });

  test.each([
    [{ from: '2026-05-02', to: '2026-03-01' }, ['periodWrong']],
    [{ from: '2026-11-23', to: '2026-12-31' }, ['periodInFuture']],
    [{ from: '2026-11-22', to: '2026-12-31' }, []],
  ])('%j is refused as %j', (period, expected) => {
    const [template] = builtInTemplates;
    const draft = { communityId: 'here', period, template };
    expect(codes(reasonsNotToDraft(someone('editor'), draft, now))).toEqual(expected);
  });

  test('A template must be there, and be for that kind of place', () => {
    const period = { from: '2026-01-01', to: '2026-11-22' };
    const draft = (id: string) => {
      const template = builtInTemplates.find((known) => known.id === id);
      return codes(reasonsNotToDraft(someone('editor'), { communityId: 'here', period, template }, now));
    };
    expect(draft('gone')).toEqual(['templateMissing']);
    expect(draft('sub-district-half')).toEqual(['templateOtherScope']);
    expect(draft('civilised-community')).toEqual([]);
  });
});
