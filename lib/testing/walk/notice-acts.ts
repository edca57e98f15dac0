/** Steps of the random walk about public notices, objections, the calendar and the rules of the sub-district. */
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { publicNotices } from '@/db/schema/public-notices';
import { saveDay } from '@/features/calendar/mutations';
import { setTerms } from '@/features/nominations/terms/mutations';
import { defaultTerms } from '@/features/nominations/terms/rules';
import {
  extendNotice,
  openNotice,
  pauseNotice,
  resumeNotice,
  waiveNotice,
  withdrawNotice,
} from '@/features/public-notices/mutations';
import { closeObjection, enterObjection, object } from '@/features/public-notices/objections/mutations';
import { roleOf } from './clue-acts';
import {
  type Actor,
  can,
  dayAt,
  isOpen,
  isTermOver,
  isWorked,
  mayGoOn,
  type Notice,
  nextDay,
  noticeDaysNow,
  type Objection,
  objectionsTo,
  type Person,
  roles,
  type Step,
  type World,
} from './world';

const isBefore = ({ status }: Person) => status === 'verified' || status === 'reviewed';
const mayStep = (world: World, person: Person) =>
  isBefore(person) && objectionsTo(world, person, ['open']) === 0 && mayGoOn(person, world.now);
const both = (sure: boolean, maybe: boolean | undefined) => (sure ? maybe : false);
const not = (over: boolean | undefined) => (over === undefined ? undefined : !over);

export function openNoticeStep(world: World, actor: Actor, people: Person[], well: boolean): Step {
  const { dice, now } = world;
  const communityId = well || dice.chance(0.8) ? (people[0]?.communityId ?? '') : dice.pick(world.communities);
  const least = noticeDaysNow(world);
  const workingDays = well ? least : dice.pick([least - 1, least, least + 2, 31]);
  const wanted = nextDay(dayAt(now), well ? dice.pick([0, 0, 1, 2]) : dice.pick([-1, 0, 1, 400]));
  let startDay = wanted;
  while (!isWorked(world, startDay)) startDay = nextDay(startDay);
  const named = !well && dice.chance(0.1);
  const title = named ? `公示 ${people[0]?.name}` : '公示';
  const fit = (person: Person) => person.communityId === communityId && !person.secret && mayStep(world, person);
  const planned =
    workingDays >= least && workingDays <= 30 && wanted >= dayAt(now) && wanted < nextDay(dayAt(now), 366);
  const input = { communityId, nominationIds: people.map(({ id }) => id), title, startDay: wanted, workingDays };
  return {
    name: 'openNotice',
    by: roleOf(actor),
    may: can(actor, roles.responsible, communityId) && people.length > 0 && people.every(fit) && planned && !named,
    run: () => openNotice(actor, { ...input, objectTo: '试电话' }, now),
    after: async (number: string) => {
      const [row] = await db.select().from(publicNotices).where(eq(publicNotices.number, number));
      if (!row) throw new Error('The notice was not stored.');
      world.notices.set(row.id, {
        ...{ id: row.id, number, communityId, people: input.nominationIds, status: 'scheduled', startDay },
        ...{ days: workingDays, pauses: [], moved: false },
      });
      for (const person of people) person.status = 'on-notice';
    },
  };
}

const shown = ({ status }: Notice) => status === 'running' || status === 'paused';

export async function noticeSteps(world: World, actor: Actor, notice: Notice): Promise<Record<string, Step>> {
  const { dice, now } = world;
  const by = roleOf(actor);
  const { id, status } = notice;
  const runs = can(actor, roles.responsible, notice.communityId);
  const [row] = await db.select({ version: publicNotices.version }).from(publicNotices).where(eq(publicNotices.id, id));
  const stale = dice.chance(0.05);
  const given = { id, version: (row?.version ?? 0) - (stale ? 1 : 0) };
  const names = notice.people.map((one) => world.people.get(one)).filter((one) => one && !one.gone);
  const tells = dice.chance(0.1) && names.length > 0;
  const reason = tells ? `因为 ${names[0]?.name}` : '台风停工';
  const sayable = runs && !stale && !tells;
  const over = status === 'running' ? isTermOver(world, notice) : false;
  const days = dice.between(1, 3);
  return {
    pauseNotice: {
      name: 'pauseNotice',
      by,
      may: both(sayable && status === 'running', not(over)),
      run: () => pauseNotice(actor, { ...given, reason }, now),
      after: () => {
        notice.status = 'paused';
        notice.pauses.push({ from: now, until: null });
      },
    },
    resumeNotice: {
      name: 'resumeNotice',
      by,
      may: runs && !stale && status === 'paused',
      run: () => resumeNotice(actor, given, now),
      after: () => {
        notice.status = 'running';
        for (const pause of notice.pauses) pause.until ??= now;
      },
    },
    extendNotice: {
      name: 'extendNotice',
      by,
      may: both(sayable && shown(notice), not(over)),
      run: () => extendNotice(actor, { ...given, reason, days }, now),
      after: () => {
        notice.days += days;
      },
    },
    withdrawNotice: {
      name: 'withdrawNotice',
      by,
      may: sayable && (shown(notice) || status === 'scheduled'),
      run: () => withdrawNotice(actor, { ...given, reason }, now),
      after: () => {
        notice.status = 'withdrawn';
        for (const one of notice.people) {
          const person = world.people.get(one);
          if (person?.status === 'on-notice') person.status = person.chosen ? 'reviewed' : 'verified';
        }
      },
    },
  };
}

export function waiveStep(world: World, actor: Actor, person: Person): Step {
  const right = can(actor, roles.responsible, person.communityId);
  return {
    name: 'waiveNotice',
    by: roleOf(actor),
    may: right && person.secret && person.category === 'bravery' && mayStep(world, person),
    run: () => waiveNotice(actor, person.id, 'danger', world.now),
    after: () => void Object.assign(person, { status: 'cleared', waived: true }),
  };
}

export function objectStep(world: World, actor: Actor, notice: Notice, person: Person): Step {
  const { dice, now } = world;
  const heard = dice.chance(0.4);
  const input = { noticeId: notice.id, nominationId: person.id, mode: 'named' as const, text: '不实', contact: '试' };
  const there = shown(notice) && notice.people.includes(person.id) && person.status === 'on-notice';
  const over = notice.status === 'running' ? isTermOver(world, notice) : false;
  return {
    name: heard ? 'enterObjection' : 'object',
    by: heard ? roleOf(actor) : 'visitor',
    may: heard ? there && can(actor, roles.clerks, notice.communityId) : both(there, not(over)),
    run: () => (heard ? enterObjection(actor, input, now) : object(input, `street ${world.counter++}`, now)),
    after: (id: string) => {
      world.objections.set(id, { id, personId: person.id, noticeId: notice.id, status: 'open' });
    },
  };
}

export function closeObjectionStep(world: World, actor: Actor, objection: Objection): Step {
  const { dice, now } = world;
  const status = dice.chance(0.7) ? ('dismissed' as const) : ('upheld' as const);
  const person = world.people.get(objection.personId);
  const names = dice.chance(0.1) && person?.gone === false;
  const finding = names ? `${person.name} 没有问题` : '查过了';
  const communityId = world.notices.get(objection.noticeId)?.communityId ?? '';
  return {
    name: 'closeObjection',
    by: roleOf(actor),
    may: can(actor, roles.responsible, communityId) && objection.status === 'open' && !names,
    run: () => closeObjection(actor, { id: objection.id, status, finding }, now),
    after: () => {
      objection.status = status;
      if (status === 'upheld' && person && isOpen(person)) person.status = 'declined';
    },
  };
}

export function calendarStep(world: World, actor: Actor): Step {
  const day = nextDay(dayAt(world.now), world.dice.between(0, 20));
  const kind = isWorked(world, day) ? ('holiday' as const) : ('workday' as const);
  return {
    name: 'saveDay',
    by: roleOf(actor),
    may: can(actor, roles.office, null) && !world.calendar.has(day),
    run: () => saveDay(actor, { id: '', version: 0, day, kind, name: '试' }, world.now),
    after: () => {
      world.calendar.set(day, kind);
      for (const notice of world.notices.values()) if (notice.status !== 'ended') notice.moved = true;
    },
  };
}

export function termsStep(world: World, actor: Actor): Step {
  const { dice, now } = world;
  const day = nextDay(dayAt(now), dice.pick([-1, 1, 5, 40]));
  const noticeDays = dice.pick([2, 5, 5, 6, 7]);
  const taken = world.terms.some((one) => one.day === day);
  const past = world.terms.length > 0 && day < dayAt(now);
  const terms = { ...defaultTerms, lifePhotosMin: 0, noticeDays };
  return {
    name: 'setTerms',
    by: roleOf(actor),
    may: can(actor, roles.office, null) && !taken && !past && noticeDays >= 3,
    run: () => setTerms(actor, { day, document: '试文件', terms }, now),
    after: () => {
      world.terms.push({ day, noticeDays });
      world.terms.sort((a, b) => (a.day < b.day ? -1 : 1));
    },
  };
}
