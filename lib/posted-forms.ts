import 'server-only';
import type { Locale } from './locale';

/** A form that a visitor posted whole, with what the front knows of the post. */
export type Posted = { data: FormData; locale: Locale; address: string };

/** Where to go once it is done; or what was refused, by field, for the page to show. */
export type Taken = { location: string } | { errors: Record<string, string> };

/** By the source of the pattern of their paths. */
type Takers = Map<string, (posted: Posted) => Promise<Taken>>;

/**
 * Has the front hand the form of some pages over at once, instead of rendering the page to take it: for forms that a whole
 * neighbourhood may send in the same minutes. Called once, when the server starts; the front reads it from here.
 */
export function takeForms(path: RegExp, take: (posted: Posted) => Promise<Taken>): void {
  const held = globalThis as { [key: symbol]: unknown };
  held[key] ??= new Map();
  (held[key] as Takers).set(path.source, take);
}

const key = Symbol.for('linli.posted-forms');
