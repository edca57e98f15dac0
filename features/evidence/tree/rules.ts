import type { Light } from '../rules';

type Row = { indicator: { id: string; parentId: string | null }; leaf: { light: Light } | null };

/** The rows of a tree that a filter leaves: the smallest items that fit, and those above them. */
export function shownRows<R extends Row>(rows: R[], light: Light | 'missing' | undefined): R[] {
  if (light === undefined) return rows;
  const fits = (found: Light) => (light === 'missing' ? found !== 'green' : found === light);
  const parents = new Map(rows.map(({ indicator }) => [indicator.id, indicator.parentId]));
  const shown = new Set<string>();
  for (const { indicator, leaf } of rows) {
    if (!leaf || !fits(leaf.light)) continue;
    for (let id: string | null = indicator.id; id !== null; id = parents.get(id) ?? null) shown.add(id);
  }
  return rows.filter(({ indicator }) => shown.has(indicator.id));
}
