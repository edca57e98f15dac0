import type { Words } from '../words';

export const spreadsheets: Words['spreadsheets'] = {
  stop: '. ',
  yes: 'Yes',
  no: 'No',
  expected: {
    text: (max) => `Text, at most ${max} characters`,
    number: (min, max) => `A number from ${min} to ${max}`,
    date: 'A date such as 2026-11-22, or 2026-11-22 09:30',
    yesNo: 'Yes or No',
    choice: (names) => `One of: ${names}`,
  },
  guide: {
    title: 'How to fill in',
    choices: 'Choices',
    head: { column: 'Column', must: 'Needed?', expected: 'What to write' },
    must: 'Yes',
    may: 'No',
  },
  export: 'Export to Excel',
};
