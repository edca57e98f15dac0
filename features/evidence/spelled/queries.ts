import 'server-only';
import { figures } from '@/features/figures/queries';
import { amountShown, figureName } from '@/features/figures/rules';
import { ledgerNamed } from '@/features/ledgers/definitions/all';
import { nameIn } from '@/features/ledgers/rules';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { Part } from '../rules';
import type { Subject } from '../subjects/rules';

type Asking = { needs: { figure: string | null } };

/** What a part is called, how much of it is there and asked for, as people read it: 过程记录 3/5. */
export function partSaid(locale: Locale, { needs }: Asking, { part, had, need }: Part) {
  const { evidence, figures: named } = words(locale);
  const figure = part === 'figure' ? figures.find(({ name }) => name === needs.figure) : undefined;
  if (!figure) return { name: evidence.parts[part], had: String(had), need: String(need), missing: String(need - had) };
  const said = (steps: number) => `${amountShown(locale, steps, figure.unit)} ${named.units[figure.unit]}`;
  const missing = said(Math.max(0, need - had));
  const title = figure.section?.[locale === 'en' ? 1 : 0];
  const name = title ? `${title}：${figureName(locale, figure)}` : figureName(locale, figure);
  return { name, had: said(had), need: said(need), missing };
}

/** All parts of an indicator in one line. */
export function partsSaid(locale: Locale, asking: Asking, parts: Part[]): string {
  return parts
    .map((part) => partSaid(locale, asking, part))
    .map(({ name, had, need }) => `${name} ${had}/${need}`)
    .join(words(locale).site.separator);
}

/** Of what kind a record is: the name of its ledger, or of its area. */
export function kindSaid(locale: Locale, { type, ledger: name }: Pick<Subject, 'type' | 'ledger'>): string {
  const ledger = ledgerNamed(name ?? '');
  return ledger ? nameIn(locale, ledger.title) : words(locale).evidence.types[type];
}

/** What a record is called; an honour by its number alone. */
export const titleSaid = (locale: Locale, { type, title }: Pick<Subject, 'type' | 'title'>): string =>
  type === 'honour' ? words(locale).evidence.honour(title) : title;
