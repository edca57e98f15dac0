import 'server-only';
import type { Part } from '@/db/schema/evidence.values';
import { figures } from '@/features/figures/queries';
import { amountShown, figureName } from '@/features/figures/rules';
import { ledgerNamed } from '@/features/ledgers/definitions/all';
import { nameIn } from '@/features/ledgers/rules';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { type Subject, wantedOf } from '../subjects/rules';

type Asking = { needs: { figure: string | null } };

/** What a part is called, how much of it is there and asked for, as people read it: 过程记录 3/5. */
export function partSaid(locale: Locale, { needs }: Asking, { part, had, need }: Part) {
  const { evidence, figures: named } = words(locale);
  const figure = part === 'figure' ? figures.find(({ name }) => name === needs.figure) : undefined;
  if (!figure) return { name: evidence.parts[part], had: String(had), need: String(need), missing: String(need - had) };
  const said = (steps: number) => `${amountShown(locale, steps, figure.unit)} ${named.units[figure.unit]}`;
  const missing = said(Math.max(0, need - had));
  return { name: figureName(locale, figure), had: said(had), need: said(need), missing };
}

/** Of what kind a record is: its ledger and category, or its area. */
export function kindSaid(locale: Locale, { type, ledger, category }: Pick<Subject, 'type' | 'ledger' | 'category'>) {
  return ledger ? wantedSaid(locale, `${ledger}.${category}`) : words(locale).evidence.types[type];
}

/** What a record is called; an honour by its number alone. */
export const titleSaid = (locale: Locale, { type, title }: Pick<Subject, 'type' | 'title'>): string =>
  type === 'honour' ? words(locale).evidence.honour(title) : title;

/** From where records are offered, by its key: 整治作业：清理楼道堆物, or the name of an area. */
export function wantedSaid(locale: Locale, key: string): string {
  const wanted = wantedOf(key);
  if ('type' in wanted) return words(locale).evidence.types[wanted.type];
  const ledger = ledgerNamed(wanted.ledger);
  const category = ledger?.categories?.options[wanted.category ?? ''];
  return ledger ? [ledger.title, category?.name].flatMap((name) => (name ? nameIn(locale, name) : [])).join('：') : key;
}
