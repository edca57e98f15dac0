import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { record } from '@/db/record';
import { consents } from '@/db/schema/privacy';
import { records } from '@/db/schema/records';
import { revoke } from '@/features/honours/mutations';
import { move } from '@/features/nominations/mutations';
import { printedAnswer } from '@/lib/print/answer';
import { RuleBroken } from '@/lib/rule-broken';
import { makeAccount, makeCommunity, makePortal, noon } from '@/lib/testing/factories';
import { makeHonoured } from '@/lib/testing/honours';
import { system, type Viewer, visitor } from '@/lib/viewer';
import { checkAddress, numbersOf } from '../queries';
import { getPublicCertificate, openCertificate } from './queries';

let [lead, other, office, auditor]: Viewer[] = [];
let here = '';

beforeAll(async () => {
  await makePortal();
  here = await makeCommunity('试证社区');
  lead = await makeAccount('lead', here);
  other = await makeAccount('lead', await makeCommunity());
  office = await makeAccount('office');
  auditor = await makeAccount('auditor');
});

async function certified(facts: Partial<Parameters<typeof makeHonoured>[0]> = {}) {
  const honour = await makeHonoured({ communityId: here, ...facts });
  return { honour, number: (await numbersOf('honour', [honour.id])).get(honour.id) ?? '' };
}
const secretly = { name: '试无名', secret: true, category: 'bravery' } as const;

describe('getPublicCertificate', () => {
  test('Says whose it is, of what batch, and where it is checked', async () => {
    const { number } = await certified({ name: '试证人', category: 'filial' });
    const said = await getPublicCertificate(number.replace(/(\d{4})/, '$1 '));
    expect(said).toMatchObject({ name: '试证人', honour: '孝老爱亲好人', checkAddress: checkAddress(number) });
    expect(said?.sentence).toContain('试证社区2026年第三季度');
    expect(said?.issuer).toMatch(/试证社区$/);
  });

  test.each([
    ['was revoked', async ({ id }: { id: string }) => revoke(office as Viewer, { id, reason: '材料不实' }, noon)],
    ['was withdrawn by its person', leave],
    ['names nobody any more', withdrawName],
  ])('There is none of an honour that %s', async (_, become) => {
    const { honour, number } = await certified();
    expect(await getPublicCertificate(number)).toBeDefined();
    await become(honour);
    expect(await getPublicCertificate(number)).toBeUndefined();
  });

  test('There is none of a secret person, nor of a number that nobody has', async () => {
    const { number } = await certified(secretly);
    expect(await getPublicCertificate(number)).toBeUndefined();
    expect(await getPublicCertificate('12345')).toBeUndefined();
  });
});

describe('openCertificate', () => {
  test('Whoever works with a secret person prints one to hand over, and that is recorded', async () => {
    const { honour, number } = await certified(secretly);
    for (const viewer of [lead, office]) {
      expect(await openCertificate(viewer as Viewer, number, noon)).toMatchObject({ name: '试无名' });
      expect(await readsOf(honour.personId, viewer?.id ?? '')).toEqual([{ fields: ['name'] }]);
    }
  });

  test('Nobody else does, and nothing is recorded', async () => {
    const { honour, number } = await certified(secretly);
    for (const viewer of [visitor, other, auditor] as Viewer[]) {
      expect(await openCertificate(viewer, number, noon)).toBeUndefined();
      expect(await readsOf(honour.personId, viewer.id ?? '')).toEqual([]);
    }
  });

  test('There is none once the honour does not stand', async () => {
    const { honour, number } = await certified(secretly);
    await revoke(office as Viewer, { id: honour.id, reason: '材料不实' }, noon);
    expect(await openCertificate(office as Viewer, number, noon)).toBeUndefined();
  });
});

describe('The answer with a file', () => {
  const file = (said: string, make = async () => new Uint8Array([1, 2, 3])) => ({ said, make, type: 'image/png' });
  const ask = (printed: ReturnType<typeof file> | undefined, address: string, tag = '') =>
    printedAnswer(new Request('http://linli/file', { headers: { 'if-none-match': tag } }), printed, {
      address,
      now: noon,
    });

  test('Is asked for again each time, indexed by nobody, and not sent to who has it', async () => {
    const answer = await ask(file('one'), 'a');
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    const tag = answer.headers.get('etag') ?? '';
    expect((await ask(file('one'), 'a', tag)).status).toBe(304);
    expect((await ask(file('two'), 'a', tag)).status).toBe(200);
    expect((await ask(undefined, 'a', tag)).status).toBe(404);
  });

  test('Comes sixty times in ten minutes to one address, and to another all the same', async () => {
    for (let asked = 0; asked < 60; asked += 1) expect((await ask(file('many'), 'b')).status).toBe(200);
    const refused = await ask(file('many'), 'b');
    expect(refused.status).toBe(429);
    expect(await refused.text()).toContain('试的次数太多了');
    expect((await ask(file('many'), 'c')).status).toBe(200);
  });

  test('Says which characters cannot be printed', async () => {
    const make = () =>
      Promise.reject(new RuleBroken([{ code: 'charactersNotPrintable', values: { characters: '𠮷' } }]));
    const answer = await ask(file('lacking', make), 'd');
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/印不出来：𠮷[\s\S]*𠮷/);
  });
});

async function readsOf(personId: string, actorId: string) {
  const rows = await db
    .select({ change: records.change })
    .from(records)
    .where(and(eq(records.subjectId, personId), eq(records.action, 'person.read'), eq(records.actorId, actorId)));
  return rows.map(({ change }) => change);
}

type Honour = { nominationId: string; personId: string };

async function leave({ nominationId }: Honour): Promise<void> {
  await write(system, async (tx) => {
    await move(tx, { id: nominationId, status: 'honoured' }, 'withdrawn');
    await record(tx, 'nominee.consent-withdrawn', { type: 'nomination', id: nominationId });
  });
}

async function withdrawName({ nominationId, personId }: Honour): Promise<void> {
  await write(system, async (tx) => {
    await tx.update(consents).set({ withdrawnAt: tx.now }).where(eq(consents.personId, personId));
    await record(tx, 'nominee.consent-withdrawn', { type: 'nomination', id: nominationId });
  });
}
