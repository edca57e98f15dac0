export const quizzes = {
  title: '知识问答',
};
