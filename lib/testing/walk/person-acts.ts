/** Steps of the random walk about one nomination: form, visits, opinions, consents and what is decided of it. */
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { nominations, personPictures } from '@/db/schema/nominations';
import { declineReasons, opinionSources } from '@/db/schema/nominations.values';
import { type NomineePurpose, nomineePurposes } from '@/db/schema/privacy.values';
import { consentHeard, consentOnline, leaveHeard, leaveOnline } from '@/features/nominations/consents/mutations';
import { addPictures, enterOpinion, removePicture, saveForm } from '@/features/nominations/forms/mutations';
import { conclude, decline, keepSecret } from '@/features/nominations/mutations';
import { signVisit, writeVisit } from '@/features/nominations/visits/mutations';
import { testForm } from '../good-people';
import { roleOf } from './clue-acts';
import {
  type Actor,
  can,
  dayAt,
  goes,
  isOpen,
  mayGoOn,
  nextDay,
  type Person,
  roles,
  type Step,
  type Visit,
  type World,
} from './world';

const isEditable = ({ status }: Person) => ['verifying', 'verified', 'reviewed', 'cleared'].includes(status);
const edits = (actor: Actor, person: Person) => can(actor, roles.clerks, person.communityId) && isEditable(person);
const corrects = (actor: Actor, person: Person) =>
  can(actor, roles.clerks, person.communityId) && (isEditable(person) || person.status === 'honoured');
const versionOf = async (id: string) =>
  (await db.select({ version: nominations.version }).from(nominations).where(eq(nominations.id, id)))[0]?.version ?? 0;

function ends(person: Person, purpose: NomineePurpose): void {
  person.consents.delete(purpose);
  person.alone.delete(purpose);
}

export async function formStep(world: World, actor: Actor, person: Person, well: boolean): Promise<Step> {
  const { dice, now } = world;
  const year = Number(dayAt(now).slice(0, 4));
  const child = dice.chance(0.15);
  const whole = well || dice.chance(0.6);
  const tooLong = !well && dice.chance(0.1);
  const stale = !well && dice.chance(0.1);
  const form = {
    ...testForm,
    birth: child ? `${year - 10}-05` : dice.pick(['1962-05', `${year - 16}-05`]),
    guardian: '试家长',
    ...(dice.chance(0.3) ? dice.pick([{ identity: '退休教师' }, { oneLine: '另一句' }, { brief: '另一段' }]) : {}),
    ...(whole ? {} : dice.pick([{ story: '' }, { gender: '' }, { birth: '' }, { oneLine: '' }])),
    ...(tooLong ? { story: '长'.repeat(1501) } : {}),
  };
  const told = [form.identity, form.oneLine, form.story].join('\n');
  const stands = person.status === 'cleared' && told !== person.told;
  const version = (await versionOf(person.id)) - (stale ? 1 : 0);
  return {
    name: 'saveForm',
    by: roleOf(actor),
    may: corrects(actor, person) && !tooLong && !stale && !stands,
    run: () => saveForm(actor, { ...form, id: person.id, version }, now),
    after: () => {
      // Nobody has agreed to other words.
      if (told !== person.told) ends(person, 'nominee-story');
      Object.assign(person, { written: whole, told, child: form.birth !== '' && form.birth !== '1962-05' });
      if (!person.child) return;
      for (const purpose of person.alone) person.consents.delete(purpose);
      person.alone.clear();
    },
  };
}

export function portraitStep(world: World, actor: Actor, person: Person, picture: File): Step {
  const files = world.dice.chance(0.95) ? [picture] : [];
  return {
    name: 'addPictures',
    by: roleOf(actor),
    may: edits(actor, person) && files.length > 0,
    run: () => addPictures(actor, { id: person.id, kind: 'id-photo', files, alt: '肖像' }, world.now),
    after: () => {
      person.portraits = 1;
      ends(person, 'nominee-picture');
    },
  };
}

export async function removePictureStep(world: World, actor: Actor, person: Person): Promise<Step> {
  const [picture] = await db
    .select({ id: personPictures.id })
    .from(personPictures)
    .where(eq(personPictures.nominationId, person.id));
  const pictureId = picture?.id ?? '00000000-0000-0000-0000-000000000000';
  return {
    name: 'removePicture',
    by: roleOf(actor),
    may: edits(actor, person) && picture !== undefined,
    run: () => removePicture(actor, { id: person.id, pictureId }, world.now),
    after: () => {
      person.portraits = 0;
    },
  };
}

export function visitStep(world: World, actor: Actor, person: Person, well: boolean): Step {
  const { dice, now } = world;
  const staff = world.actors.filter(({ kind, id }) => kind === 'staff' && id !== actor.id);
  const able = staff.filter((one) => can(one, roles.walkers, person.communityId));
  const verifiers = well
    ? [dice.pick(able).id ?? '']
    : dice.some(dice.chance(0.7) ? able : staff, 0.4).map((one) => one.id ?? '');
  const day = nextDay(dayAt(now), well ? -dice.between(0, 3) : dice.pick([1, 0, -1, -20, -80]));
  const outcome = well || dice.chance(0.5) ? ('confirmed' as const) : dice.pick(['partly', 'not-confirmed'] as const);
  const named = [...new Set([actor.id ?? '', ...verifiers])];
  const known = verifiers.every((id) => able.some((one) => one.id === id));
  const here = isOpen(person) || person.status === 'honoured';
  const right = can(actor, roles.walkers, person.communityId) && here;
  return {
    name: 'writeVisit',
    by: roleOf(actor),
    may: right && named.length >= 2 && day <= dayAt(now) && known,
    run: () =>
      writeVisit(
        actor,
        { id: person.id, day, place: '试路', asked: '邻居', conclusion: '属实', outcome, verifiers },
        now,
      ),
    after: (id: string) => void person.visits.push({ id, day, outcome, named, signed: new Set([actor.id ?? '']) }),
  };
}

export function signStep(world: World, actor: Actor, visit: Visit): Step {
  const id = actor.id ?? '';
  return {
    name: 'signVisit',
    by: roleOf(actor),
    may: visit.named.includes(id) && !visit.signed.has(id),
    run: () => signVisit(actor, visit.id, world.now),
    after: () => {
      visit.signed.add(id);
      if (visit.signed.size >= 2) visit.at ??= world.now;
    },
  };
}

export function consentStep(world: World, actor: Actor, person: Person, well: boolean): Step {
  const { dice, now } = world;
  const online = dice.chance(0.6);
  const purposes = well ? [...nomineePurposes] : dice.some(nomineePurposes, 0.6);
  const givenBy = person.child === dice.chance(well ? 1 : 0.8) ? ('guardian' as const) : ('self' as const);
  const wants = (purpose: (typeof nomineePurposes)[number]) => purposes.includes(purpose);
  const whole = wants('nominee-name') || !(wants('nominee-picture') || wants('nominee-story'));
  const heard = online || can(actor, roles.clerks, person.communityId);
  const left = person.gone || ['refused', 'withdrawn'].includes(person.status);
  const said = { purposes, givenBy, leaves: true };
  return {
    name: online ? 'consentOnline' : 'consentHeard',
    by: online ? 'the person' : roleOf(actor),
    may: heard && !left && whole && !(person.child && givenBy === 'self'),
    run: () =>
      online
        ? consentOnline(person.id, said, now)
        : consentHeard(actor, { ...said, id: person.id, means: 'paper' }, now),
    idle: purposes.length === person.consents.size && purposes.every((purpose) => person.consents.has(purpose)),
    after: () => {
      const shown = (person.status === 'on-notice' || person.status === 'honoured') && !person.secret;
      if (shown && person.consents.has('nominee-name') && !wants('nominee-name')) return goes(person);
      const begun = purposes.filter((purpose) => !person.consents.has(purpose));
      const kept = purposes.filter((purpose) => person.alone.has(purpose));
      person.alone = new Set([...kept, ...(givenBy === 'self' ? begun : [])]);
      person.consents = new Set(purposes);
    },
  };
}

export function personSteps(world: World, actor: Actor, person: Person): Record<string, Step> {
  const { dice, now } = world;
  const { id, status } = person;
  const by = roleOf(actor);
  const responsible = can(actor, roles.responsible, person.communityId);
  const left = person.gone || ['refused', 'withdrawn'].includes(status);
  const outcome = dice.chance(0.7) ? ('no-objection' as const) : ('objection' as const);
  const reason = dice.pick(declineReasons);
  const secret = dice.chance(0.7);
  const opinion = { source: dice.pick(opinionSources), outcome, day: dayAt(now), document: '' };
  return {
    enterOpinion: {
      name: 'enterOpinion',
      by,
      may: edits(actor, person),
      run: () => enterOpinion(actor, { id, ...opinion }, now),
      after: () => {
        const said = opinion.source;
        const others = person.against.filter((source) => source !== said || said === 'other');
        person.against = outcome === 'objection' ? [...others, said] : others;
      },
    },
    leaveOnline: {
      name: 'leaveOnline',
      by: 'the person',
      may: !left,
      run: () => leaveOnline(id, now),
      after: () => goes(person),
    },
    leaveHeard: {
      name: 'leaveHeard',
      by,
      may: !left && can(actor, roles.clerks, person.communityId),
      run: () => leaveHeard(actor, id, now),
      after: () => goes(person),
    },
    conclude: {
      name: 'conclude',
      by,
      may: responsible && status === 'verifying' && mayGoOn(person, now),
      run: () => conclude(actor, id, now),
      after: () => {
        person.status = 'verified';
      },
    },
    decline: {
      name: 'decline',
      by,
      may: responsible && isOpen(person) && (status !== 'on-notice' || reason === 'objection-upheld'),
      run: () => decline(actor, { id, reason }, now),
      after: () => {
        person.status = 'declined';
      },
    },
    keepSecret: {
      name: 'keepSecret',
      by,
      may: responsible && person.category === 'bravery' && ['verifying', 'verified', 'reviewed'].includes(status),
      run: () => keepSecret(actor, { id, secret }, now),
      after: () => {
        person.secret = secret;
      },
    },
  };
}
