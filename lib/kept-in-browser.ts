/** Texts that wait in this browser until the server has them, by account: another account never meets them. */

const nameOf = (account: string, key: string) => `linli-unsent:${account}:${key}`;

/** Keeps a text; false where the browser keeps nothing. */
export function keepInBrowser(account: string, key: string, text: object): boolean {
  try {
    localStorage.setItem(nameOf(account, key), JSON.stringify(text));
    return true;
  } catch {
    return false;
  }
}

/** Lets go of a text that has arrived elsewhere. */
export function dropFromBrowser(account: string, key: string): void {
  try {
    localStorage.removeItem(nameOf(account, key));
  } catch {
    // A browser that keeps nothing has nothing to let go of.
  }
}

/** What waits in this browser for an account, with the key of each. */
export function listKeptInBrowser(account: string): { key: string; text: unknown }[] {
  const prefix = nameOf(account, '');
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(prefix))
      .map((name) => ({ key: name.slice(prefix.length), text: JSON.parse(localStorage.getItem(name) ?? 'null') }));
  } catch {
    return [];
  }
}
