import type { Words } from '../words';

export const siteErrors: Words['siteErrors'] = { title: 'Report a mistake' };
