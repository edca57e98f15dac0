export const events = {
  title: '活动',
};
