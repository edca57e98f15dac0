import { dropFromBrowser, keepInBrowser, listKeptInBrowser } from './kept-in-browser';

/** How things stand with what is being written. `unsent`: it waits in this browser; `lost`: even that was refused. */
export type AutosaveState = {
  kind: 'saved' | 'offline' | 'unsent' | 'signed-out' | 'lost';
  at: Date;
  key: string;
  otherWindow: boolean;
};

type Options = {
  address: string;
  account: string;
  key: string;
  window: string;
  /** What stands in the form now. */
  snapshot: () => object;
  tell: (state: AutosaveState) => void;
  /** Something that waited in this browser from before has arrived. */
  onArrived: () => void;
};

const every = 5_000;
const locally = 800;
// Browsers refuse to finish larger posts for a page that is leaving; these wait in the browser.
const largestLeaving = 60_000;

/**
 * Sends what is written in a form every five seconds of change, and when the page is left. Each text is first kept in
 * the browser and let go when the server has it, so that neither a lost network nor a sign-out loses a word.
 */
export function startAutosave(form: HTMLFormElement, options: Options) {
  const { address, account, window: own, snapshot, tell, onArrived } = options;
  let key = options.key;
  const place = `${key}.${own}`;
  let [sequence, written, composing, submitted] = [0, JSON.stringify(snapshot()), false, false];
  let [sending, keeping]: (ReturnType<typeof setTimeout> | undefined)[] = [];
  let underWay: AbortController | undefined;

  const say = (kind: AutosaveState['kind'], otherWindow = false) => tell({ kind, at: new Date(), key, otherWindow });
  const isWritten = () => JSON.stringify(snapshot()) === written;
  const post = () => ({ ...snapshot(), account, key, window: own, sequence });
  const keep = () => keepInBrowser(account, place, post());
  const later = (wait: number) => {
    sending ??= setTimeout(send, wait);
  };

  async function send(): Promise<void> {
    sending = clear(sending);
    if (isWritten() || submitted) return;
    if (composing || underWay) return later(1_000);
    sequence += 1;
    const [words, body] = [JSON.stringify(snapshot()), JSON.stringify(post())];
    const kept = keep();
    // Nothing is asked of a network that is not there; its return is an event.
    if (!navigator.onLine) return say(kept ? 'offline' : 'lost');
    underWay = new AbortController();
    const answer = await deliver(address, body, { signal: underWay.signal });
    const wasStopped = underWay.signal.aborted;
    underWay = undefined;
    if (wasStopped) return;
    if (answer.status === 200) {
      written = words;
      key = answer.key ?? key;
      if (isWritten()) dropFromBrowser(account, place);
      return say('saved', answer.otherWindow);
    }
    say(!kept ? 'lost' : answer.status === 401 ? 'signed-out' : 'unsent');
    if (answer.status === 0 || answer.status >= 401) later(every);
  }

  const note = () => {
    submitted = false;
    keeping ??= setTimeout(() => {
      keeping = clear(keeping);
      keep();
    }, locally);
    later(every);
  };
  const leave = () => {
    if (submitted || isWritten()) return;
    sequence += 1;
    keep();
    const body = JSON.stringify(post());
    if (body.length * 3 < largestLeaving || new Blob([body]).size < largestLeaving) {
      deliver(address, body, { keepalive: true }).catch(() => undefined);
    }
  };
  const halt = () => {
    [sending, keeping] = [clear(sending), clear(keeping)];
    underWay?.abort();
  };
  const submit = () => {
    if (!isWritten()) keep();
    submitted = true;
    halt();
  };
  const listeners: [EventTarget, string, () => void][] = [
    [form, 'input', note],
    [form, 'change', note],
    [form, 'submit', submit],
    [form, 'compositionstart', () => (composing = true)],
    [form, 'compositionend', () => (composing = false)],
    [window, 'online', send],
    [window, 'pagehide', leave],
    [document, 'visibilitychange', () => document.visibilityState === 'hidden' && leave()],
  ];
  for (const [target, name, listener] of listeners) target.addEventListener(name, listener);
  void bringIn(address, account, place).then((arrived) => arrived && onArrived());

  return {
    /** The form was sent and came back: what was typed is still only here. */
    resume: () => {
      if (submitted) note();
    },
    stop: () => {
      for (const [target, name, listener] of listeners) target.removeEventListener(name, listener);
      halt();
      leave();
    },
  };
}

function clear(timer: ReturnType<typeof setTimeout> | undefined): undefined {
  clearTimeout(timer);
}

type Answer = { status: number; outcome?: string; key?: string; otherWindow?: boolean };

async function deliver(address: string, body: string, more: RequestInit): Promise<Answer> {
  try {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(address, { method: 'POST', headers, body, ...more });
    return { ...(await response.json().catch(() => ({}))), status: response.status };
  } catch {
    return { status: 0 };
  }
}

/** Sends what waited in this browser from before; says whether any of it was new to the server. */
async function bringIn(address: string, account: string, except: string): Promise<boolean> {
  let arrived = false;
  for (const { key, text } of listKeptInBrowser(account)) {
    if (key === except || text === null || typeof text !== 'object') continue;
    const answer = await deliver(address, JSON.stringify({ ...text, late: true }), {});
    if (answer.status !== 200) continue;
    dropFromBrowser(account, key);
    arrived ||= answer.outcome === 'kept';
  }
  return arrived;
}
