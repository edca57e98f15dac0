import type { Words } from '../words';

export const events: Words['events'] = {
  title: 'Events',
};
