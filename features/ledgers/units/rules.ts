import type { Unit } from '@/db/schema/ledgers.values';
import type { Reason } from '@/lib/rule-broken';
import { words } from '@/messages/words';
import { type LedgerDefinition, unitOf } from '../rules';

/** Other ways in which offices write a unit. What counts something else is no other way: 张 is not 块. */
const synonyms: Partial<Record<Unit, string[]>> = {
  person: ['名', '位'],
  metre: ['m', '公尺', '延米'],
  'square-metre': ['平方', '平米', '平', '平方公尺', 'm2', 'sqm'],
  'cubic-metre': ['立方', '立方公尺', 'm3'],
  fen: ['圆', '人民币', 'yuan', 'rmb'],
};

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
const namesOf = (unit: Unit) => [words('zh-CN').figures.units[unit], words('en').figures.units[unit]];

/** Whether a text is a way to write a unit; ㎡ and m² are m2. */
export const isUnit = (text: string, unit: Unit): boolean =>
  [...namesOf(unit), ...(synonyms[unit] ?? [])].some((name) => plain(name) === plain(text));

type Written = { unit?: string | null; unit2?: string | null };

/** Why the units that stand beside amounts are not those in which their category is counted; none has to be there. */
export function unitReasons(ledger: LedgerDefinition, category: string, written: Written): Reason[] {
  const beside = (text: string | null | undefined, unit: Unit | undefined, field: string): Reason[] => {
    if (!text || !unit || isUnit(text, unit)) return [];
    const [name = '', nameEn = ''] = namesOf(unit);
    return [{ code: 'unitOther', field, values: { unit: name, unitEn: nameEn } }];
  };
  return [
    ...beside(written.unit, unitOf(ledger, 'quantity', category), 'unit'),
    ...beside(written.unit2, unitOf(ledger, 'quantity2', category), 'unit2'),
  ];
}
