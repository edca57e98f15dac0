/** Steps of the random walk about clues. */
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { clues, nominations } from '@/db/schema/nominations';
import { categories, channels, clueRefusals } from '@/db/schema/nominations.values';
import { elsewhere } from '@/features/nominations/clues/inputs';
import { add, enterPaper, forgetDecidedClues, receive, withdraw } from '@/features/nominations/clues/mutations';
import { join, letIn, passOn, refuseClue, takeUp } from '@/features/nominations/intake/mutations';
import { proofAt } from '../proofs';
import { type Actor, type Clue, can, isOpen, type Person, roles, type Step, type World } from './world';

const family = [...'甲乙丙丁戊己庚辛'];

function clueIn(world: World) {
  const { dice } = world;
  world.counter += 1;
  // Nobody's name stands within another's.
  const name = `${dice.pick(family)}某${String.fromCodePoint(0x4e00 + world.counter)}`;
  return {
    name,
    communityId: dice.chance(0.08) ? elsewhere : dice.pick(world.communities),
    place: '别处一条街',
    category: dice.chance(0.3) ? ('bravery' as const) : dice.pick(categories),
    deed: `第 ${world.counter} 件好事`,
    channel: dice.pick(channels),
    nominator: '试邻居',
    contact: `000 0000 ${world.counter}`,
  };
}

type Written = ReturnType<typeof clueIn>;

/** Spoils a clue in one of the ways that a form can be spoilt; says whether it did. */
function spoil(world: World, clue: Written): boolean {
  if (!world.dice.chance(0.1)) return false;
  const wrong: Partial<Written> = world.dice.pick([
    { deed: '好'.repeat(71) },
    { deed: '请打 13800000000' },
    { name: '13800000000' },
    { communityId: elsewhere, place: '' },
    { communityId: 'no-such-community' },
    { channel: 'media' as const, nominator: '' },
  ]);
  Object.assign(clue, wrong);
  return true;
}

async function keepClue(world: World, written: Written, id: string, sender: string | null): Promise<void> {
  const [row] = await db.select({ status: clues.status }).from(clues).where(eq(clues.id, id));
  const communityId = written.communityId === elsewhere ? null : written.communityId;
  const status = row?.status ?? 'withdrawn';
  world.clues.set(id, { id, name: written.name, communityId, status, additions: 0, sender });
}

const sendingMost = { work: 10, none: 3 };

/** Counts as the household's letter box does: so many an hour, from the first on. */
function isWithinLimit(world: World, address: string, proof: 'work' | 'none'): boolean {
  const key = `${address} ${proof}`;
  const known = world.sent.get(key);
  const window = known && known.endsAt >= world.now ? known : { count: 0, endsAt: new Date(+world.now + 3_600_000) };
  window.count += 1;
  world.sent.set(key, window);
  return window.count <= sendingMost[proof];
}

export function receiveStep(world: World): Step {
  const { dice, now } = world;
  const written = clueIn(world);
  const spoilt = spoil(world, written);
  const actor = dice.pick(world.actors.filter(({ kind }) => dice.chance(0.2) || kind !== 'staff'));
  const address = `street ${dice.between(1, 4)}`;
  const proof = dice.chance(0.2) ? ('work' as const) : ('none' as const);
  const solved = proof === 'work' ? proofAt(now) : 'made:up';
  return {
    name: 'receive',
    by: actor.kind,
    may: !spoilt && isWithinLimit(world, address, proof),
    run: () => receive(actor, written, { address, proof: solved }, now),
    after: (id: string) => keepClue(world, written, id, actor.kind === 'staff' ? actor.id : null),
  };
}

export function paperStep(world: World, actor: Actor, helpful = false): Step {
  const written = clueIn(world);
  if (helpful && actor.kind === 'staff' && actor.communityId) written.communityId = actor.communityId;
  const spoilt = !helpful && spoil(world, written);
  const communityId = written.communityId === elsewhere ? null : written.communityId;
  return {
    name: 'enterPaper',
    by: roleOf(actor),
    may: !spoilt && can(actor, roles.clerks, communityId),
    run: () => enterPaper(actor, written, world.now),
    after: (id: string) => keepClue(world, written, id, null),
  };
}

export const roleOf = (actor: Actor) => actor.role ?? actor.kind;

const decides = (actor: Actor, clue: Clue) => can(actor, roles.clerks, clue.communityId);

export function clueSteps(world: World, actor: Actor, clue: Clue, person: Person | undefined): Record<string, Step> {
  const { dice, now } = world;
  const { id } = clue;
  const by = roleOf(actor);
  const refusal = dice.pick(clueRefusals);
  const waits = clue.status === 'received';
  const alive = ['held', 'received', 'joined'].includes(clue.status);
  const named = clue.nominationId ? world.people.get(clue.nominationId) : undefined;
  const joinable = person && isOpen(person) && person.communityId === clue.communityId;
  return {
    letIn: {
      name: 'letIn',
      by,
      may: decides(actor, clue) && clue.status === 'held',
      run: () => letIn(actor, id, now),
      after: () => void Object.assign(clue, { status: 'received' }),
    },
    takeUp: {
      name: 'takeUp',
      by,
      may: decides(actor, clue) && waits && clue.communityId !== null,
      run: () => takeUp(actor, id, now),
      after: (nominationId: string) => keepPerson(world, clue, nominationId),
    },
    join: {
      name: 'join',
      by,
      may: decides(actor, clue) && waits && clue.communityId !== null && joinable === true,
      run: () => join(actor, { id, nominationId: person?.id ?? 'nobody' }, now),
      after: () => void Object.assign(clue, { status: 'joined', nominationId: person?.id }),
    },
    passOn: {
      name: 'passOn',
      by,
      may: decides(actor, clue) && waits,
      run: () => passOn(actor, { id, to: '别处社区' }, now),
      after: () => void Object.assign(clue, { status: 'passed-on' }),
    },
    refuseClue: {
      name: 'refuseClue',
      by,
      may: decides(actor, clue) && (waits || (clue.status === 'held' && refusal === 'not-by-a-person')),
      run: () => refuseClue(actor, { id, refusal }, now),
      after: () => void Object.assign(clue, { status: 'refused' }),
    },
    add: {
      name: 'add',
      by: 'visitor',
      may: alive && clue.additions < 5 && (!named || isOpen(named)),
      run: () => add(id, '还有一件事', now),
      after: () => {
        clue.additions += 1;
      },
    },
    withdrawClue: {
      name: 'withdrawClue',
      by: 'visitor',
      may: alive,
      run: () => withdraw(id, now),
      after: () => void Object.assign(clue, { status: 'withdrawn' }),
    },
  };
}

async function keepPerson(world: World, clue: Clue, id: string): Promise<void> {
  const [row] = await db.select().from(nominations).where(eq(nominations.id, id));
  if (!row) throw new Error('The nomination was not stored.');
  Object.assign(clue, { status: 'joined', nominationId: id });
  world.people.set(id, {
    ...{ id, name: clue.name, communityId: row.communityId, category: row.category, status: 'verifying' },
    ...{
      secret: false,
      written: false,
      told: '',
      portraits: 0,
      child: false,
      visits: [],
      against: [],
      consents: new Set(),
      alone: new Set(),
    },
    ...{ gone: false, chosen: false, stood: false, waived: false, supports: [], results: 0 },
  });
}

export const forgetStep = (world: World): Step => ({
  name: 'forgetDecidedClues',
  by: 'system',
  may: true,
  idle: true,
  run: () => forgetDecidedClues(world.now),
});
