import type { Words } from '../words';

export const eventPlanning: Words['eventPlanning'] = {
  title: 'Planning events',
};
