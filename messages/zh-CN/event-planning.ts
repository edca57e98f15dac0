export const eventPlanning = {
  title: '活动策划',
};
