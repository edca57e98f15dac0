import { choiceColumn, dateColumn, numberColumn, textColumn } from '@/lib/spreadsheets/columns';
import { defineSheet, type Row } from '@/lib/spreadsheets/sheet';
import type { Words } from '@/messages/words';
import { mostPeople } from '../afterwards/inputs';
import { audienceOptions, head, kindOptions, virtueOptions } from '../ledger/sheets';

type Place = { id: string; name: string; nameEn: string };
type Hint = keyof Words['eventLedger']['sheet']['hint'];

const hint =
  (key: Hint) =>
  ({ eventLedger }: Words): string =>
    eventLedger.sheet.hint[key];

/** The register of earlier years as an office fills it in; headers as in the export, so that what went out comes in again. */
export function eventSheet(communities: Place[]) {
  return defineSheet({
    name: ({ eventLedger }) => eventLedger.sheet.name,
    maxRows: 500,
    columns: {
      community: choiceColumn({
        header: head('community'),
        hint: hint('community'),
        options: communities.map(({ id, name, nameEn }): [string, string[]] => [id, [name, nameEn]]),
      }),
      kind: choiceColumn({ header: head('kind'), hint: hint('kind'), options: kindOptions, width: 12 }),
      session: numberColumn({ header: head('session'), hint: hint('session'), min: 1, max: 400, width: 8 }),
      startsAt: dateColumn({ header: head('startsAt'), hint: hint('startsAt'), required: true }),
      endsAt: dateColumn({ header: head('endsAt'), hint: hint('endsAt') }),
      venue: textColumn({ header: head('venue'), hint: hint('venue'), required: true, max: 40, width: 20 }),
      title: textColumn({ header: head('title'), required: true, max: 60, width: 30 }),
      virtue: choiceColumn({ header: head('virtue'), options: virtueOptions, width: 12 }),
      host: textColumn({ header: head('host'), max: 40, width: 14 }),
      speakers: textColumn({ header: head('speakers'), hint: hint('speakers'), max: 200, width: 30 }),
      audience: choiceColumn({ header: head('audience'), hint: hint('audience'), options: audienceOptions, width: 12 }),
      expected: numberColumn({ header: head('expected'), hint: hint('expected'), min: 1, max: mostPeople, width: 10 }),
      attendance: numberColumn({ header: head('attendance'), required: true, min: 1, max: mostPeople, width: 10 }),
      steps: textColumn({ header: head('steps'), hint: hint('steps'), max: 300, width: 40 }),
      reported: textColumn({ header: head('reported'), hint: hint('reported'), max: 500, width: 30 }),
      gift: textColumn({ header: head('gift'), max: 60, width: 14 }),
      responsible: textColumn({ header: head('responsible'), max: 20, width: 12 }),
    },
  });
}
export type EventSheet = ReturnType<typeof eventSheet>;
export type EventRow = Row<EventSheet>;
