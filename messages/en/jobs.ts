import type { Words } from '../words';

export const jobs: Words['jobs'] = {
  title: 'Jobs',
  help: 'What the site does by itself at its time. What fails again and again stops here and waits for somebody.',
  kinds: {
    'keep-schedule': 'Publish or withdraw a text at its time',
    'keep-notice': 'Start or end a public notice at its time',
    'deliver-message': 'Deliver a message',
    'end-offer': 'Take back seats whose offer ended',
    'remind-of-event': 'Remind of an event',
    'keep-closing': 'Keep how evidence stood when it was closed',
    'forget-contacts': 'Destroy contacts that are due',
    'forget-uploads': 'Delete lists that were not imported',
    'tidy-jobs': 'Clear away what is done, and check the sums of the ledgers',
  },
  failed: 'Given up',
  noneFailed: 'Nothing was given up.',
  waiting: 'To be done next',
  noneWaiting: 'Nothing waits.',
  head: { kind: 'What', runAt: 'Time', attempts: 'Attempts', fault: 'Kind of fault' },
  retry: 'Try again',
  waitingNote: (when, attempts) => `${when}, ${attempts} attempts`,
};
