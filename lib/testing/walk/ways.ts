/** Which step comes next: mostly one that leads somewhere, done by who may; often any step by anybody. */

import { clueSteps, forgetStep, paperStep, receiveStep } from './clue-acts';
import { awardStep, cancelSupportStep, honourSteps } from './honour-acts';
import {
  calendarStep,
  closeObjectionStep,
  noticeSteps,
  objectStep,
  openNoticeStep,
  termsStep,
  waiveStep,
} from './notice-acts';
import {
  consentStep,
  formStep,
  personSteps,
  portraitStep,
  removePictureStep,
  signStep,
  visitStep,
} from './person-acts';
import { openRoundStep, roundSteps, scoreStep, unsaidIn } from './round-acts';
import {
  type Actor,
  can,
  decidingVisit,
  isComplete,
  isOpen,
  isYoung,
  mayGoOn,
  type Person,
  roles,
  type Step,
  type World,
} from './world';

const fewest = 12;
const noticeActs = ['pauseNotice', 'resumeNotice', 'extendNotice', 'withdrawNotice'];
const values = <T>(map: Map<string, T>) => [...map.values()];
const pickOf = <T>(world: World, from: T[]): T | undefined => (from.length > 0 ? world.dice.pick(from) : undefined);

function actorFor(world: World, which: (typeof roles)[keyof typeof roles], communityId: string | null): Actor {
  return world.dice.pick(world.actors.filter((actor) => can(actor, which, communityId)));
}

export async function nextStep(world: World, picture: File): Promise<Step> {
  const helpful = world.dice.chance(0.6) ? await leadingStep(world, picture) : undefined;
  return helpful ?? (await anyStep(world, picture)) ?? forgetStep(world);
}

async function leadingStep(world: World, picture: File): Promise<Step | undefined> {
  const { dice } = world;
  const live = values(world.people).filter(isOpen);
  if (live.length < fewest) return newcomerStep(world);
  const person = dice.pick(live);
  const by = {
    clerk: actorFor(world, roles.clerks, person.communityId),
    lead: actorFor(world, roles.responsible, person.communityId),
  };
  if (person.status === 'in-review') return roundStep(world, person);
  if (person.status === 'on-notice') return objectionStep(world, person);
  if (person.against.length > 0) return personSteps(world, by.lead, person).decline;
  if (!isComplete(person)) {
    return person.written ? portraitStep(world, by.clerk, person, picture) : formStep(world, by.clerk, person, true);
  }
  const visit = decidingVisit(person);
  if (visit?.outcome !== 'confirmed' || !isYoung(visit.day, world.now)) return verifyingStep(world, person);
  if (!person.secret && !person.consents.has('nominee-name')) return consentStep(world, by.clerk, person, true);
  if (person.status === 'verifying') return personSteps(world, by.lead, person).conclude;
  const same = (one: Person) =>
    one.communityId === person.communityId && one.status === person.status && !one.secret && mayGoOn(one, world.now);
  const together = [person, ...live.filter((one) => one !== person && same(one)).slice(0, dice.between(0, 2))];
  if (person.status === 'cleared') return awardStep(world, by.lead, dice.chance(0.7) ? [person] : together, true);
  if (person.secret) return waiveStep(world, by.lead, person);
  const toPanel = person.status === 'verified' && dice.chance(0.4);
  return toPanel ? openRoundStep(world, by.lead, together, true) : openNoticeStep(world, by.lead, together, true);
}

function newcomerStep(world: World): Step | Promise<Step> {
  const { dice } = world;
  const waiting = values(world.clues).filter(({ status, communityId }) => status === 'received' && communityId);
  const clue = pickOf(world, waiting);
  if (!clue)
    return dice.chance(0.3)
      ? receiveStep(world)
      : paperStep(world, actorFor(world, roles.clerks, dice.pick(world.communities)), true);
  // Some are named again while they are under way.
  const again = pickOf(
    world,
    values(world.people).filter((one) => isOpen(one) && one.communityId === clue.communityId),
  );
  const steps = clueSteps(world, actorFor(world, roles.clerks, clue.communityId), clue, again);
  return (again && dice.chance(0.06) ? steps.join : steps.takeUp) as Step;
}

function verifyingStep(world: World, person: Person): Step {
  const waiting = person.visits.filter(({ at, day }) => !at && isYoung(day, world.now)).at(-1);
  if (!waiting) return visitStep(world, actorFor(world, roles.walkers, person.communityId), person, true);
  const signer = waiting.named.find((id) => !waiting.signed.has(id));
  const actor = world.actors.find(({ id }) => id === signer);
  return signStep(world, actor ?? world.dice.pick(world.actors), waiting);
}

function roundStep(world: World, person: Person): Step | undefined {
  const round = values(world.rounds).findLast((one) => one.candidates.some(({ personId }) => personId === person.id));
  if (!round) return undefined;
  const lead = actorFor(world, roles.responsible, round.communityId);
  if (!round.open) return roundSteps(world, lead, round, true).decideRound;
  const unsaid = pickOf(world, unsaidIn(world, round));
  if (!unsaid) return roundSteps(world, lead, round, true).closeRound;
  const actor = world.actors.find(({ id }) => id === unsaid.accountId);
  return actor && scoreStep(world, actor, round, unsaid.candidate, true);
}

function objectionStep(world: World, person: Person): Step | Promise<Step> | undefined {
  const open = values(world.objections).filter(({ status }) => status === 'open');
  const objection = open.find(({ personId }) => personId === person.id);
  if (objection) return closeObjectionStep(world, actorFor(world, roles.responsible, person.communityId), objection);
  const paused = values(world.notices).find(({ status, people }) => status === 'paused' && people.includes(person.id));
  if (!paused) return undefined;
  const lead = actorFor(world, roles.responsible, person.communityId);
  return noticeSteps(world, lead, paused).then((steps) => steps.resumeNotice as Step);
}

/** Any step by anybody, wherever it leads; the right person does it as often as not. */
async function anyStep(world: World, picture: File): Promise<Step | undefined> {
  const { dice } = world;
  const people = values(world.people).slice(-40);
  const person = pickOf(world, dice.chance(0.6) ? people.filter(isOpen) : people);
  const actor =
    person && dice.chance(0.5)
      ? actorFor(world, dice.pick([roles.clerks, roles.responsible, roles.walkers]), person.communityId)
      : dice.pick(world.actors);
  const late = values(world.clues).slice(-40);
  const clue = pickOf(
    world,
    dice.chance(0.6) ? late.filter(({ status }) => ['held', 'received'].includes(status)) : late,
  );
  const anybody = dice.chance(0.5) ? actorFor(world, roles.office, null) : actor;
  const clerk = clue && dice.chance(0.6) ? actorFor(world, roles.clerks, clue.communityId) : actor;
  const alike = pickOf(
    world,
    people.filter((one) => isOpen(one) && one.communityId === clue?.communityId),
  );
  const round = pickOf(world, values(world.rounds).slice(-4));
  const notice = pickOf(world, values(world.notices).slice(-5));
  const objection = pickOf(world, values(world.objections).slice(-4));
  const honoured = pickOf(
    world,
    values(world.people)
      .filter(({ honourId }) => honourId)
      .slice(-10),
  );
  const few = dice.some(people, 0.06);
  const ofClue = clue && clueSteps(world, clerk, clue, dice.chance(0.6) ? alike : person);
  const ofPerson = person && personSteps(world, actor, person);
  const ofRound = round && roundSteps(world, actor, round, false);
  const ofResident =
    round && roundSteps(world, dice.pick(world.actors.filter(({ kind }) => kind === 'resident')), round, false);
  const home = honoured && dice.chance(0.6) ? actorFor(world, roles.clerks, honoured.communityId) : actor;
  const ofHonour = honoured && honourSteps(world, home, honoured);
  const visit = person && pickOf(world, person.visits);
  const candidate = round && dice.pick(round.candidates);
  const shown = notice && world.people.get(dice.pick(notice.people));
  const support = honoured && pickOf(world, honoured.supports);
  const ways: (() => Step | undefined | Promise<Step | undefined>)[] = [
    () => receiveStep(world),
    () => paperStep(world, actor),
    () => forgetStep(world),
    ...Object.values(ofClue ?? {}).map((step) => () => step),
    ...Object.values(ofPerson ?? {}).map((step) => () => step),
    ...Object.values(ofRound ?? {}).map((step) => () => step),
    ...noticeActs.map((act) => async () => notice && (await noticeSteps(world, actor, notice))[act]),
    ...Object.values(ofHonour ?? {}).map((step) => () => step),
    () => (round?.open && ofResident ? ofResident.like : undefined),
    () => person && formStep(world, actor, person, false),
    () => person && portraitStep(world, actor, person, picture),
    () => person && removePictureStep(world, actor, person),
    () => person && visitStep(world, actor, person, false),
    () => visit && signStep(world, actor, visit),
    () => person && consentStep(world, actor, person, false),
    () => openRoundStep(world, actor, person && dice.chance(0.7) ? [person] : few, false),
    () => round && candidate && scoreStep(world, actor, round, candidate, false),
    () => openNoticeStep(world, actor, person && dice.chance(0.7) ? [person] : few, false),
    () => person && waiveStep(world, actor, person),
    () => notice && shown && objectStep(world, actor, notice, shown),
    () => objection && closeObjectionStep(world, actor, objection),
    () => (dice.chance(0.2) ? calendarStep(world, anybody) : undefined),
    () => (dice.chance(0.2) ? termsStep(world, anybody) : undefined),
    () => awardStep(world, actor, person && dice.chance(0.7) ? [person] : few, false),
    () => honoured && support && cancelSupportStep(world, home, honoured, support),
  ];
  return dice.pick(ways)();
}
