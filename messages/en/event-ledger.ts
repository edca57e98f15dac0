import type { Words } from '../words';

export const eventLedger: Words['eventLedger'] = {
  title: 'Register of events',
};
