import { z } from 'zod';
import { optionalId, optionalText, requiredText, versionNumber } from '@/lib/fields';

export const topicMax = 20;
export const questionMax = 120;
export const choiceMax = 60;
export const explanationMax = 300;
export const mostChoices = 4;

/** Two to four answers of which one is right; empty lines between them do not count. */
export const questionInput = z
  .object({
    id: optionalId,
    version: versionNumber.default(0),
    communityId: optionalId,
    topic: requiredText(topicMax, 'topicMissing'),
    question: requiredText(questionMax, 'quizQuestionMissing'),
    choices: z.record(z.string().regex(/^[0-3]$/), optionalText(choiceMax)).default({}),
    right: z.string().max(1, 'rightMissing').default(''),
    explanation: optionalText(explanationMax),
  })
  .superRefine(({ choices, right }, context) => {
    const written = Object.values(choices).filter(Boolean);
    if (written.length < 2) context.addIssue({ code: 'custom', path: ['choices.0'], message: 'choicesTooFew' });
    else if (new Set(written).size < written.length)
      context.addIssue({ code: 'custom', path: ['choices.0'], message: 'choicesAlike' });
    if (!choices[right]) context.addIssue({ code: 'custom', path: ['right'], message: 'rightMissing' });
  })
  .transform(({ choices, right, ...rest }) => {
    const places = ['0', '1', '2', '3'].filter((place) => choices[place]);
    return { ...rest, choices: places.map((place) => choices[place] ?? ''), right: places.indexOf(right) };
  });
export type QuestionInput = z.infer<typeof questionInput>;

export const retireInput = z.object({ id: z.string().max(64), state: z.enum(['retired', 'in-use']) });

const one = z.string().max(60).optional().catch(undefined);
export const bankFilter = z.object({ topic: one, state: z.enum(['retired']).optional().catch(undefined) });
export type BankFilter = z.infer<typeof bankFilter>;
