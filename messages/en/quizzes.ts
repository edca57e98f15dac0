import type { Words } from '../words';

export const quizzes: Words['quizzes'] = {
  title: 'Quiz',
};
