import { expect, test } from 'vitest';
import { figures } from '@/features/figures/queries';
import { builtInTemplates } from '../templates/rules';
import { spelledBack, spelledOut } from './queries';

test('Every figure is spelled out and read back, by its name as well', () => {
  for (const { name } of figures) {
    const spelled = spelledOut(`共{${name}}。`);
    expect(spelled, name).toMatch(/\p{Script=Han}/u);
    expect(spelled).not.toContain(name);
    expect(spelledBack(spelled)).toBe(`共{${name}}。`);
    expect(spelledBack(`共{${name}}。`)).toBe(`共{${name}}。`);
  }
});

test.each(builtInTemplates.map((template) => [template.name, template] as const))(
  '%s: nothing of a writer’s text is lost on the way',
  (_, { body }) => {
    const spelled = spelledOut(body);
    expect(spelled).not.toMatch(/\{[a-z]+[-.:][a-z.-]+\}/);
    expect(spelledBack(spelled)).toBe(body);
  },
);

test('What is not known stays as it was typed', () => {
  expect(spelledBack('{没有这个数字}和[[说法|没有这本台账]]')).toBe('{没有这个数字}和[[说法|没有这本台账]]');
});
