import 'server-only';
import type { Unit } from '@/db/schema/ledgers.values';
import { countAll, figures } from '@/features/figures/queries';
import { amountShown, figureName } from '@/features/figures/rules';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { amountSaid } from '../amounts/rules';
import { type Filled, piecesIn, unprovenOf } from '../filled/rules';
import { filledText, fillingOf, type Summary } from '../queries';
import { spelledOut } from '../spelled/queries';
import { isShare } from '../text/rules';
import { ledgersOf, type Said } from './rules';

/** A figure that can be put into the text: with its number as the page says it, and as the text will, exactly or roundly. */
export type Choice = { token: string; name: string; amount: string; shown: string; roundly: string };

/** Every figure of the period of a summary that is not zero. */
export async function choicesFor(locale: Locale, summary: Summary): Promise<Choice[]> {
  const { scope, period } = fillingOf(summary);
  const { units } = words(locale).figures;
  const counted = await countAll(figures, scope, period);
  return counted
    .filter(({ count }) => count > 0)
    .map(({ count, unit, ...figure }) => ({
      token: spelledOut(`{${figure.name}}`),
      name: figureName(locale, figure),
      amount: `${amountShown(locale, count, unit)} ${units[unit]}`,
      ...bothWays(count, unit),
    }));
}

/** A number as the text says it, exactly and roundly; which one is the writer's choice. */
function bothWays(count: number, unit: Unit) {
  const said = (rounded: boolean) => amountSaid('zh-CN', count, unit, words('zh-CN').figures.units[unit], rounded);
  return { shown: said(false), roundly: said(true) };
}

/** What each token of a text says now, as it is spelled, and the ledgers of claims that have no evidence. */
export async function presentOf(locale: Locale, summary: Summary) {
  const blocks = await filledText(summary);
  const said = piecesIn(blocks).flatMap((piece) => saidBy(locale, piece));
  const unproven = unprovenOf(blocks).map(({ token }) => ledgersOf(spelledOut(token)));
  return { said: Object.fromEntries(said), unproven };
}

function saidBy(locale: Locale, piece: Filled): [string, Said][] {
  if (piece.kind === 'text' || piece.kind === 'claim') return [];
  const { kind, name, token } = piece;
  const shown = kind === 'gap' ? words(locale).summaries.view.gapShown(name) : piece.shown;
  const said = kind === 'figure' && !isShare(token) ? bothWays(piece.count, piece.unit) : { shown };
  return [[spelledOut(token), { kind, name, ...said }]];
}
