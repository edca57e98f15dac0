/** The short number by which the office speaks of a slip: ABCD-1234. */
export function numberOf(id: string): string {
  const code = id.slice(-8).toUpperCase();
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
