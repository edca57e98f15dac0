/**
 * What a device at the door keeps in IndexedDB: lists of who is expected, and what was seen. An entry stays until the server
 * has answered for it; everything else can be forgotten at any time.
 */

const databaseName = 'linli-check-in';
const cachePrefix = 'linli-check-in';

/** One thing that was seen. `sent` is what the server is told, and null once it has answered. */
export type KeptEntry = {
  id: string;
  account: string;
  event: string;
  at: number;
  kind: 'scan' | 'list' | 'walk-in' | 'count' | 'undo';
  sent: Record<string, unknown> | null;
  /** What stands on the device's own list: a name or a number. */
  label: string;
  state: 'waiting' | 'taken' | 'already' | 'let-in' | 'refused' | 'undone';
  /** Why it was refused, in the language of whoever saw it. */
  sentence: string;
  signUpId: string | null;
};

export type KeptRoster<L> = { event: string; account: string; at: number; lines: L[] };

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('entries', { keyPath: 'id' });
      request.result.createObjectStore('rosters', { keyPath: 'event' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opening;
}

type Name = 'entries' | 'rosters';
const reading = async (name: Name) => (await open()).transaction(name).objectStore(name);

/** Changes a store; what was changed has reached the disk, as far as the browser says, when it returns. */
async function changing(name: Name, change: (store: IDBObjectStore) => void): Promise<void> {
  const transaction = (await open()).transaction(name, 'readwrite', { durability: 'strict' });
  change(transaction.objectStore(name));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Everything that was seen on this device and is still kept, oldest first. */
export async function listEntries(): Promise<KeptEntry[]> {
  const all: KeptEntry[] = await done((await reading('entries')).getAll());
  return all.sort((one, other) => one.at - other.at);
}

export const keepEntry = (entry: KeptEntry): Promise<void> => changing('entries', (store) => store.put(entry));

/** Changes an entry as it stands now, which another window may have done meanwhile; nothing when it is gone. */
export const changeEntry = (id: string, change: (entry: KeptEntry) => KeptEntry): Promise<void> =>
  changing('entries', (store) => {
    const request = store.get(id);
    request.onsuccess = () => request.result && store.put(change(request.result));
  });

export async function rosterOf<L>(event: string): Promise<KeptRoster<L> | undefined> {
  return done((await reading('rosters')).get(event));
}

export const keepRoster = <L>(roster: KeptRoster<L>): Promise<void> =>
  changing('rosters', (store) => store.put(roster));

/** Forgets a list, and what was seen and has arrived: names stand in both. */
export async function forgetEvent(event: string): Promise<void> {
  await changing('rosters', (store) => store.delete(event));
  await dropArrived((entry) => entry.event === event);
}

/** The same of everything that is older than a day. */
export async function forgetOld(now: number): Promise<void> {
  const before = now - 86_400_000;
  const rosters: KeptRoster<unknown>[] = await done((await reading('rosters')).getAll());
  for (const { event, at } of rosters) if (at < before) await changing('rosters', (store) => store.delete(event));
  await dropArrived((entry) => entry.at < before);
}

/** On the way out: all lists, what has arrived, and the kept pages. What waits to be sent stays. */
export async function forgetDevice(): Promise<void> {
  if (typeof caches !== 'undefined')
    for (const name of await caches.keys()) if (name.startsWith(cachePrefix)) await caches.delete(name);
  // Where nobody was ever checked in no database is made.
  const known = (await indexedDB.databases?.()) ?? [{ name: databaseName }];
  if (!known.some(({ name }) => name === databaseName)) return;
  await changing('rosters', (store) => store.clear());
  await dropArrived(() => true);
}

async function dropArrived(which: (entry: KeptEntry) => boolean): Promise<void> {
  const arrived = (await listEntries()).filter((entry) => entry.sent === null && which(entry));
  if (arrived.length > 0)
    await changing('entries', (store) => {
      for (const { id } of arrived) store.delete(id);
    });
}

/** An id that no other device makes; plain http has no `crypto.randomUUID`. */
export function newEntryId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}
