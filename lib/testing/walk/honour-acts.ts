/** Steps of the random walk about honours and help. */
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { honours } from '@/db/schema/honours';
import { award, enterResult, revoke } from '@/features/honours/mutations';
import { cancelSupport, recordSupport } from '@/features/honours/supports/mutations';
import { roleOf } from './clue-acts';
import {
  type Actor,
  can,
  dayAt,
  mayGoOn,
  nextDay,
  objectionsTo,
  type Person,
  roles,
  type Step,
  type Support,
  type World,
} from './world';

export function awardStep(world: World, actor: Actor, people: Person[], well: boolean): Step {
  const { dice, now } = world;
  const own = people[0]?.communityId ?? null;
  const communityId = well || dice.chance(0.6) ? own : dice.pick([null, ...world.communities]);
  const begun = well || dice.chance(0.9);
  const year = Number(dayAt(now).slice(0, 4)) + (begun ? 0 : 1);
  const batch = { period: 'quarter' as const, year, part: 1, communityId };
  const full = (one: Person) => (one.stood || one.waived) && objectionsTo(world, one, ['open', 'upheld']) === 0;
  const fit = (one: Person) =>
    one.status === 'cleared' &&
    full(one) &&
    mayGoOn(one, now) &&
    can(actor, roles.responsible, one.communityId) &&
    (communityId === null || communityId === one.communityId);
  const nominationIds = people.map(({ id }) => id);
  return {
    name: 'award',
    by: roleOf(actor),
    may: can(actor, roles.responsible, communityId) && begun && people.length > 0 && people.every(fit),
    run: () => award(actor, { ...batch, nominationIds }, now),
    after: async () => {
      for (const person of people) {
        const [row] = await db.select({ id: honours.id }).from(honours).where(eq(honours.nominationId, person.id));
        Object.assign(person, { status: 'honoured', honourId: row?.id });
      }
    },
  };
}

export function honourSteps(world: World, actor: Actor, person: Person): Record<string, Step> {
  const { dice, now } = world;
  const by = roleOf(actor);
  const id = person.honourId ?? '';
  const stands = person.status === 'honoured';
  const office = can(actor, roles.office, person.communityId);
  const need = dice.chance(0.5) ? '要一辆轮椅' : '';
  const day = nextDay(dayAt(now), dice.pick([0, 0, -1, 1]));
  const helped = ['honoured', 'withdrawn'].includes(person.status) && day <= dayAt(now) && !(need && person.gone);
  const entry = { kind: 'visit' as const, day, basis: '办法', visitors: '', amount: 100, goods: '', source: '经费' };
  const result = { level: 'district' as const, title: 'good-person' as const, outcome: 'honoured' as const };
  return {
    revoke: {
      name: 'revoke',
      by,
      may: office && stands,
      run: () => revoke(actor, { id, reason: '查明不实' }, now),
      after: () => {
        person.status = 'revoked';
      },
    },
    enterResult: {
      name: 'enterResult',
      by,
      may: office && stands && person.results === 0,
      run: () => enterResult(actor, { ...result, id, batch: '第一批', day, document: '' }, now),
      after: () => {
        person.results += 1;
      },
    },
    recordSupport: {
      name: 'recordSupport',
      by,
      may: can(actor, roles.clerks, person.communityId) && helped,
      run: () => recordSupport(actor, { ...entry, honourId: id, receipt: '', need }, now),
      after: (support: string) => void person.supports.push({ id: support, cancelled: false }),
    },
  };
}

export function cancelSupportStep(world: World, actor: Actor, person: Person, support: Support): Step {
  return {
    name: 'cancelSupport',
    by: roleOf(actor),
    may: can(actor, roles.clerks, person.communityId) && !support.cancelled,
    run: () => cancelSupport(actor, { id: support.id, reason: '记错了' }, world.now),
    after: () => {
      support.cancelled = true;
    },
  };
}
