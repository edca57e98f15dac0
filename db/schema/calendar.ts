import { int, oneOf, table, text, uniqueIndex, valuesCheck } from '../dialect';
import { newId } from '../new-id';
import { dayKinds } from './calendar.values';

/** Days that deviate from Monday to Friday, as the State Council arranges them each year; `day` is 2026-10-01. */
export const calendarDays = table(
  'calendar_days',
  {
    id: text().primaryKey().$defaultFn(newId),
    day: text().notNull(),
    kind: oneOf(dayKinds).notNull(),
    name: text().notNull(),
    version: int().notNull().default(1),
  },
  (t) => [valuesCheck('calendar_days_kind', t.kind, dayKinds), uniqueIndex('calendar_days_day').on(t.day)],
);
