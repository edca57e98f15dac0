export const checkIn = {
  title: '签到',
};
