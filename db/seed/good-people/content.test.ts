import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knownDaysOf } from '../calendar-days';
import { goodPeople } from '../good-people';
import type { SeedPerson } from './content.types';

const today = '2026-11-24';
const opened = '2025-12-01';
const monthsOfVerification = 3;
const folder = 'db/seed/good-people';
const known = new Map([2025, 2026].flatMap(knownDaysOf).map(({ day, kind }) => [day, kind]));
const monthsOf = (birth: string) => Number(birth.slice(0, 4)) * 12 + Number(birth.slice(5, 7));
const length = (text: string) => [...text].length;
const each = goodPeople.map((person): [string, SeedPerson] => [person.key, person]);
const withForms = each.filter(([, { form, course }]) => form && course?.formed);

function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const kind = known.get(day);
  return kind ? kind === 'workday' : weekday > 0 && weekday < 6;
}

function addWorkingDays(day: string, count: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  for (let left = count; left > 0; ) {
    at.setUTCDate(at.getUTCDate() + 1);
    if (isWorkingDay(at.toISOString().slice(0, 10))) left -= 1;
  }
  return at.toISOString().slice(0, 10);
}

// What the office does on the way, in order. What the person does (`consented`) may fall on any day.
function officeActs({ course, visit, opinions, batch }: SeedPerson): string[] {
  const asked = (opinions ?? []).map(({ day }) => day).sort();
  const { decided, formed, verified, reviewOpened, reviewed, noticed, cleared, ended } = course ?? {};
  return [decided, visit?.day, formed, ...asked, verified, reviewOpened, reviewed, noticed, cleared, batch?.at, ended]
    .filter((at) => at !== undefined)
    .map((at) => at.slice(0, 16));
}

describe('the good people of the demonstration', () => {
  it('have names and keys of their own', () => {
    expect(new Set(goodPeople.map(({ key }) => key)).size).toBe(goodPeople.length);
    expect(new Set(goodPeople.map(({ name }) => name)).size).toBe(goodPeople.length);
  });

  it('come in every fate and every category', () => {
    expect(new Set(goodPeople.map(({ fate }) => fate)).size).toBe(15);
    expect(new Set(goodPeople.filter(({ fate }) => fate === 'honoured').map(({ category }) => category)).size).toBe(5);
  });

  it.each(each)('%s: every clue keeps within its length and came while the demonstration ran', (_, { clue }) => {
    for (const { at, deed } of [clue, ...(clue.second ? [clue.second] : [])]) {
      expect(length(deed)).toBeLessThanOrEqual(70);
      expect(at >= opened && at <= `${today} 09:00`).toBe(true);
    }
  });

  it.each(each)('%s: acts follow each other, on working days, none in the future', (_, person) => {
    const acts = officeActs(person);
    expect(acts).toEqual([...acts].sort());
    for (const act of acts) {
      expect(`${act.slice(0, 10)} ${isWorkingDay(act.slice(0, 10))}`).toBe(`${act.slice(0, 10)} true`);
      expect(act >= person.clue.at.slice(0, 10) && act <= today).toBe(true);
    }
    const { decided, consented, verified } = person.course ?? {};
    if (consented) expect(consented >= (decided ?? '')).toBe(true);
    if (consented && verified) expect(consented <= verified).toBe(true);
  });

  it.each(each)(
    '%s: results and supports come after the honour, on working days',
    (_, { batch, results, supports }) => {
      for (const { day } of [...(results ?? []), ...(supports ?? [])]) {
        expect(isWorkingDay(day) && day <= today && day >= (batch?.at.slice(0, 10) ?? today)).toBe(true);
      }
    },
  );

  it.each(withForms)('%s: the form is complete and within its lengths', (_, { form, pictures }) => {
    if (!form) throw new Error('There is no form.');
    expect(length(form.oneLine)).toBeLessThanOrEqual(50);
    expect(length(form.brief)).toBeLessThanOrEqual(300);
    expect(length(form.story)).toBeGreaterThanOrEqual(500);
    expect(length(form.story)).toBeLessThanOrEqual(900);
    expect(pictures?.length).toBeGreaterThan(0);
  });

  it.each(each)('%s: whoever is honoured was noticed for the whole term, or is kept secret', (_, person) => {
    const { batch, course, secret, visit, fate, objection } = person;
    if (batch) {
      expect(fate === 'honoured' || fate === 'withdrawn' || fate === 'revoked').toBe(true);
      const end = course?.noticed ? addWorkingDays(course.noticed.slice(0, 10), 5) : '';
      expect(secret ? course?.noticed === undefined : end !== '' && end < batch.at.slice(0, 10)).toBe(true);
      const limit = new Date(`${visit?.day}T00:00:00Z`);
      limit.setUTCMonth(limit.getUTCMonth() + monthsOfVerification);
      expect(batch.at.slice(0, 10) < limit.toISOString().slice(0, 10)).toBe(true);
    }
    if (objection) expect(objection.closed < (batch?.at ?? '')).toBe(true);
    if (secret) expect(person.category).toBe('bravery');
  });

  it.each(withForms)('%s: a guardian speaks for whoever is under fourteen, and shows no picture', (_, person) => {
    const { age, form, clue, consentBy, consents } = person;
    const years = (Number(clue.at.slice(0, 4)) * 12 + Number(clue.at.slice(5, 7)) - monthsOf(form?.birth ?? '')) / 12;
    expect(age === 'under-14').toBe(years < 14);
    expect(consentBy === 'guardian' && form?.guardian !== undefined).toBe(years < 14);
    if (years < 14) expect(consents).not.toContain('nominee-picture');
  });

  it('are honoured in one batch a community and quarter, published at one moment', () => {
    const moments = new Map<string, Set<string>>();
    for (const { batch, community } of goodPeople) {
      if (!batch) continue;
      const key = `${community} ${batch.year} ${batch.part}`;
      moments.set(key, (moments.get(key) ?? new Set()).add(batch.at));
    }
    expect(moments.size).toBe(9);
    for (const at of moments.values()) expect(at.size).toBe(1);
  });

  it.each(each)('%s: a portrait stands for a consent to pictures, and is drawn', (key, { portrait, consents }) => {
    expect(portrait !== undefined).toBe(consents?.includes('nominee-picture') ?? false);
    expect(existsSync(`${folder}/portraits/${key}.svg`)).toBe(portrait !== undefined);
  });

  it('have scenes that are drawn, and no drawing lies idle', () => {
    const used = new Set(goodPeople.flatMap(({ pictures }) => (pictures ?? []).map(({ file }) => file)));
    const here = readdirSync(`${folder}/pictures`).map((name) => name.replace('.svg', ''));
    for (const file of used) expect(here.includes(file) || existsSync(`db/seed/pictures/${file}.svg`)).toBe(true);
    expect(here.filter((name) => !used.has(name))).toEqual([]);
  });

  it('have no telephone that could be real, and no house number', () => {
    for (const { clue, form, objection } of goodPeople) {
      const contacts = [clue.contact, clue.second?.contact, objection?.contact, form?.telephone];
      for (const contact of contacts) if (contact) expect(contact).toMatch(/^000 0000 \d{4}$/);
      if (form) expect(form.address).not.toMatch(/\d|号/);
    }
  });
});
