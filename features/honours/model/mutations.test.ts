/**
 * A random walk of everybody through everything: 10,000 steps from the first clue to the honour and away again, compared after each
 * with a model of its own (`lib/testing/walk/`). WALK_SEED repeats or tries a walk, WALK_STEPS is its length.
 */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { inDataFolder } from '@/db/data-folder';
import { isPostgres } from '@/db/dialect';
import { verifyChain } from '@/db/record';
import { personPictures } from '@/db/schema/nominations';
import { nominationStatuses } from '@/db/schema/nominations.values';
import { walk } from '@/lib/testing/walk/walk';
import { expectCluesInPlace, expectNothingLeftOf } from '@/lib/testing/walk/watch';

const seed = Number(process.env.WALK_SEED ?? 20_261_122);
// PostgreSQL in WebAssembly takes many times as long for a step: a short walk shows that the dialect keeps the same promises.
const steps = Number(process.env.WALK_STEPS ?? (isPostgres ? 600 : 10_000));

/** Every act of the walk; what is always done is never refused. */
const acts = `
  receive enterPaper letIn takeUp join passOn refuseClue add withdrawClue saveForm addPictures removePicture writeVisit signVisit
  enterOpinion consentOnline consentHeard leaveOnline leaveHeard conclude decline keepSecret openRound score closeRound
  decideRound changePanel like openNotice pauseNotice resumeNotice extendNotice withdrawNotice waiveNotice object enterObjection
  closeObjection saveDay setTerms award revoke enterResult recordSupport cancelSupport`
  .trim()
  .split(/\s+/);

test(`${steps} random steps: no honour without two who verified, consent and a whole notice; nobody lost; every refusal with reasons`, {
  timeout: 900_000,
}, async () => {
  const { world, reached } = await walk(seed, steps);
  await expectCluesInPlace(world);
  for (const person of world.people.values()) if (person.gone) await expectNothingLeftOf(person);
  const kept = await db.select({ id: personPictures.id }).from(personPictures);
  const files = readdirSync(inDataFolder('people')).map((name) => name.replace('.sealed', ''));
  expect(files.sort()).toEqual(kept.map(({ id }) => id).sort());
  expect((await verifyChain()).brokenAt).toBeNull();
  if (process.env.WALK_SHOW)
    console.log(
      world.people.size,
      Object.fromEntries(acts.map((act) => [act, [reached.done.get(act), reached.refused.get(act)]])),
      reached.statuses,
      reached.reasons,
    );
  if (steps < 10_000) return;
  // A walk that did not come by proves nothing.
  for (const act of acts) expect([act, reached.done.has(act), reached.refused.has(act)]).toEqual([act, true, true]);
  for (const status of nominationStatuses) expect([status, reached.statuses.has(status)]).toEqual([status, true]);
});
