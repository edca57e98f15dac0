import type { Words } from '../words';

export const checkIn: Words['checkIn'] = {
  title: 'Check-in',
};
