type Nested = { [name: string]: unknown };

/** What was posted, as an input reads it: `a.b.c` is c in b in a, and several files under one name are a list. */
export function nestedFields(data: FormData): Nested {
  const root: Nested = Object.create(null);
  for (const [name, value] of data.entries()) {
    if (name.startsWith('$ACTION')) continue;
    const steps = name.split('.');
    const last = steps.pop() ?? '';
    const place = steps.reduce(below, root);
    const before = place[last];
    place[last] = typeof value === 'string' || before === undefined ? value : [before, value].flat();
  }
  return root;
}

function below(place: Nested, step: string): Nested {
  const there = place[step];
  if (isNested(there)) return there;
  const made: Nested = Object.create(null);
  place[step] = made;
  return made;
}

// What was posted is text or a file; only places made here have no prototype.
const isNested = (there: unknown): there is Nested =>
  typeof there === 'object' && there !== null && Object.getPrototypeOf(there) === null;
