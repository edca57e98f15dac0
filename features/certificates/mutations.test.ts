import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { records } from '@/db/schema/records';
import { noon } from '@/lib/testing/factories';
import { system } from '@/lib/viewer';
import { countCheck, issue, revokeFor } from './mutations';
import { checkAddress, getCertificate, numbersOf } from './queries';
import { numberOf } from './rules';

const later = new Date(noon.getTime() + 60_000);
const issued = (subjectId: string) => write(system, (tx) => issue(tx, 'honour', subjectId), noon);

describe('A certificate', () => {
  test('It is found by its number, and by no other', async () => {
    const subjectId = crypto.randomUUID();
    const number = await issued(subjectId);
    expect(numberOf(number)).toBe(number);
    expect(await getCertificate(number)).toMatchObject({ kind: 'honour', subjectId, issuedAt: noon, revokedAt: null });
    expect(await numbersOf('honour', [subjectId])).toEqual(new Map([[subjectId, number]]));
    const other = await issued(crypto.randomUUID());
    expect(other).not.toBe(number);
    expect(checkAddress(number)).toMatch(new RegExp(`^https?://.*/certificates/${number}$`));
  });

  test('It is revoked with what it is of, once, and others stay', async () => {
    const [subjectId, otherId] = [crypto.randomUUID(), crypto.randomUUID()];
    const [number, other] = [await issued(subjectId), await issued(otherId)];
    await write(system, (tx) => revokeFor(tx, 'honour', subjectId), later);
    await write(system, (tx) => revokeFor(tx, 'honour', subjectId), new Date(later.getTime() + 1));
    expect((await getCertificate(number))?.revokedAt).toEqual(later);
    expect((await getCertificate(other))?.revokedAt).toBeNull();
    const id = (await getCertificate(number))?.id ?? '';
    const acts = await db.select().from(records).where(eq(records.subjectId, id));
    expect(acts.map(({ action }) => action)).toEqual(['certificate.issued', 'certificate.revoked']);
  });
});

test('The thirty-first question within ten minutes from one address is refused; others are not', async () => {
  for (let count = 0; count < 30; count += 1) await countCheck('busy', noon);
  await expect(countCheck('busy', noon)).rejects.toThrow('tooManyTries');
  await countCheck('somebody else', noon);
});
