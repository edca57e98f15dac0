/** One random walk: its actors, its clock, its steps, and what was reached. */
import { expect } from 'vitest';
import { db } from '@/db/client';
import { roles as everyRole } from '@/db/schema/accounts.values';
import { calendarDays } from '@/db/schema/calendar';
import { setTerms } from '@/features/nominations/terms/mutations';
import { defaultTerms } from '@/features/nominations/terms/rules';
import type { RuleBroken } from '@/lib/rule-broken';
import { visitor } from '@/lib/viewer';
import { makeAccount, makeCommunity, noon } from '../factories';
import { photoFile } from '../photo';
import { diceOf } from './dice';
import {
  expectCluesInPlace,
  expectConsentsInPlace,
  expectEverybodyInPlace,
  expectNothingLeftOf,
  expectRecordOf,
  expectRightHonour,
  expectSaid,
  followNotices,
  lookAtNotices,
  recordsKept,
} from './watch';
import { nextStep } from './ways';
import { type Actor, dayAt, type Step, type World } from './world';

/** How often each act succeeded and was refused, each status was stood in, and each reason was given. */
export type Reached = {
  done: Map<string, number>;
  refused: Map<string, number>;
  statuses: Map<string, number>;
  reasons: Map<string, number>;
};

const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);

async function makeWorld(seed: number): Promise<World> {
  const communities = [await makeCommunity('试东社区'), await makeCommunity('试西社区')];
  const actors: Actor[] = [visitor, await makeAccount('resident'), await makeAccount('volunteer')];
  for (const communityId of communities)
    for (const role of ['grid-member', 'grid-head', 'editor', 'lead'] as const)
      actors.push(await makeAccount(role, communityId));
  for (const role of everyRole.slice(-4)) actors.push(await makeAccount(role));
  actors.push(await makeAccount('office', communities[0]));
  const office = actors.find(({ role, communityId }) => role === 'office' && communityId === null);
  if (!office) throw new Error('There is no office.');
  const day = dayAt(noon);
  // Pictures are slow: one is enough here.
  await setTerms(office, { day, document: '试文件', terms: { ...defaultTerms, lifePhotosMin: 0 } }, noon);
  const known = await db.select({ day: calendarDays.day, kind: calendarDays.kind }).from(calendarDays);
  return {
    ...{ dice: diceOf(seed), now: noon, communities, actors, counter: 0, lookedAt: noon, kept: await recordsKept() },
    ...{ people: new Map(), clues: new Map(), notices: new Map(), objections: new Map(), rounds: new Map() },
    ...{ calendar: new Map(known.map((one) => [one.day, one.kind])), terms: [{ day, noticeDays: 5 }], sent: new Map() },
  };
}

/** Walks; throws at the first step after which something does not hold, and says which. */
export async function walk(seed: number, steps: number): Promise<{ world: World; reached: Reached }> {
  const world = await makeWorld(seed);
  const picture = await photoFile(24, 36);
  const reached: Reached = { done: new Map(), refused: new Map(), statuses: new Map(), reasons: new Map() };
  const last: string[] = [];
  for (let n = 0; n < steps; n += 1) {
    try {
      await passTime(world);
      const step = await nextStep(world, picture);
      last.push(`${n} ${world.now.toISOString()} ${step.by} ${step.name} ${step.may}`);
      await take(world, step, reached);
      if (n % 50 !== 0) continue;
      await expectCluesInPlace(world);
      await expectConsentsInPlace(world);
    } catch (error) {
      const trail = last.slice(-5).join('\n');
      throw new Error(`WALK_SEED=${seed}: step ${n} went wrong after\n${trail}\n${error}`, { cause: error });
    }
  }
  return { world, reached };
}

async function passTime(world: World): Promise<void> {
  const { dice } = world;
  const minutes = dice.chance(0.04) ? dice.between(600, 3_000) : dice.between(1, 90);
  world.now = new Date(world.now.getTime() + minutes * 60_000);
  if (minutes < 90 && !dice.chance(0.1)) return;
  const before = statusesOf(world);
  await lookAtNotices(world);
  await expectChanges(world, before);
}

const statusesOf = (world: World) => new Map([...world.people.values()].map(({ id, status }) => [id, status]));

async function take(world: World, step: Step, reached: Reached): Promise<void> {
  const before = statusesOf(world);
  const { kept } = world;
  const result = await step.run().then(
    (value) => ({ value }),
    (error: RuleBroken) => ({ error }),
  );
  if ('error' in result) {
    expectSaid(result.error);
    for (const { code } of result.error.reasons) count(reached.reasons, code);
    expect(step.may, `refused: ${result.error.message}`).not.toBe(true);
    count(reached.refused, step.name);
  } else {
    expect(step.may, 'done').not.toBe(false);
    await step.after?.(result.value as never);
    count(reached.done, step.name);
  }
  const now = await recordsKept();
  if ('error' in result) expect(now, 'a refusal changes nothing').toBe(kept);
  else if (!step.idle) expect(now, 'a change leaves its record').toBeGreaterThan(kept);
  await followNotices(world);
  await expectChanges(world, before, now);
  for (const { status } of world.people.values()) count(reached.statuses, status);
}

async function expectChanges(world: World, before: Map<string, string>, now?: number): Promise<void> {
  const { kept } = world;
  await expectEverybodyInPlace(world);
  for (const person of world.people.values()) {
    const was = before.get(person.id);
    if (was === person.status) continue;
    expectWay(was, person.status);
    await expectRecordOf(person, kept);
    if (person.status === 'honoured') await expectRightHonour(world, person);
    if (person.gone) await expectNothingLeftOf(person);
  }
  world.kept = now ?? (await recordsKept());
}

// The ways of the handbook (domain 1.5), as arrows.
const ways = `
  new>verifying verifying>verified verified>in-review verified>on-notice verified>cleared in-review>reviewed
  reviewed>on-notice reviewed>cleared on-notice>cleared on-notice>verified on-notice>reviewed cleared>honoured
  honoured>revoked honoured>withdrawn revoked>withdrawn`;

function expectWay(from = 'new', to: string): void {
  const open = /^(verifying|verified|in-review|reviewed|on-notice|cleared)$/;
  const ends = open.test(from) && (to === 'declined' || to === 'refused');
  // A notice that begins and ends at one look, or a dismissal that ends one, still passes through it.
  expect(ends || ways.includes(`${from}>${to}`), `${from} > ${to}`).toBe(true);
}
