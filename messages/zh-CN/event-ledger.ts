export const eventLedger = {
  title: '活动台账',
};
