import type { Words } from '../words';

export const nominations: Words['nominations'] = {
  categories: {
    helping: 'Helping others',
    bravery: 'Bravery',
    integrity: 'Integrity',
    dedication: 'Dedication',
    filial: 'Family devotion',
  },
  channels: {
    self: 'By oneself',
    neighbour: 'By a neighbour',
    organisation: 'By an organisation',
    media: 'From the media',
  },
  statuses: {
    verifying: 'Being verified',
    verified: 'Verified',
    'in-review': 'In review',
    reviewed: 'Reviewed',
    'on-notice': 'On public notice',
    cleared: 'Notice over',
    honoured: 'Honoured',
    declined: 'Not taken further',
    refused: 'Declined by the person',
    withdrawn: 'Withdrawn by the person',
    revoked: 'Revoked',
  },
};
