/** Chance that can be repeated: the same seed throws the same numbers. */
export type Dice = ReturnType<typeof diceOf>;

export function diceOf(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  /** A whole number from `least` to `most`, both included. */
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const chance = (part: number) => next() < part;
  function pick<T>(from: readonly T[]): T {
    const one = from[between(0, from.length - 1)];
    if (one === undefined) throw new Error('There is nothing to pick from.');
    return one;
  }
  const some = <T>(from: readonly T[], part = 0.5): T[] => from.filter(() => chance(part));
  return { between, chance, pick, some };
}
