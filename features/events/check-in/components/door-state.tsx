'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  changeEntry,
  forgetEvent,
  forgetOld,
  type KeptEntry,
  keepEntry,
  keepRoster,
  listEntries,
  newEntryId,
  rosterOf,
} from '@/lib/device-store';
import type { Locale } from '@/lib/locale';
import type { Answer } from '../../attendances/mutations';
import type { State, Summary } from '../queries';
import type { RosterLine } from '../rules';

export type Place = { account: string; event: string; locale: Locale };
type Network = 'online' | 'offline' | 'unsent' | 'signed-out' | 'closed' | 'no-storage';
type Told = Omit<Answer, 'reason'> & { sentence: string };
type Exchanged = { answers: Told[]; states: State[]; summary: Summary; settled: boolean };

/** What is sent of an entry beside its id, door and time. */
export type Sent =
  | { kind: 'scan'; number: string; code: string }
  | { kind: 'list'; signUpId: string }
  | { kind: 'walk-in'; name: string; contact: string }
  | { kind: 'count'; people: number };

const every = 8_000;
const atOnce = 50;

/**
 * The list and the queue of one door. What is seen goes to the device first and is sent from there; only what the server has
 * answered for leaves the queue, so that neither a lost network nor a second window loses anything or counts it twice.
 */
export function useDoor({ account, event, locale }: Place) {
  const [roster, setRoster] = useState<RosterLine[] | null>(null);
  const [entries, setEntries] = useState<KeptEntry[]>([]);
  const [others, setOthers] = useState(0);
  const [summary, setSummary] = useState<Summary | null>(null);
  const [network, setNetwork] = useState<{ kind: Network; sentence: string }>({ kind: 'online', sentence: '' });
  const underWay = useRef<{ busy: boolean; again: boolean; batch: number }>({
    busy: false,
    again: false,
    batch: atOnce,
  });

  const refresh = useCallback(async () => {
    const all = await listEntries();
    setEntries(all.filter((entry) => entry.account === account && entry.event === event));
    setOthers(all.filter((entry) => entry.account !== account && entry.sent !== null).length);
  }, [account, event]);

  const loadRoster = useCallback(async () => {
    const { status, body } = await post<{ lines: RosterLine[] }>('/api/check-in/roster', { account, event });
    if (status !== 200 || !body) return;
    await keepRoster({ event, account, at: Date.now(), lines: body.lines });
    setRoster(body.lines);
  }, [account, event]);

  const bringUpToDate = useCallback(
    async (states: State[]) => {
      const kept = await rosterOf<RosterLine>(event);
      const known = new Map((kept?.lines ?? []).map((line) => [line.id, line]));
      // Somebody has signed up since: the whole list is asked for again.
      if (!kept || states.some(([id]) => !known.has(id))) return loadRoster();
      const lines = states.flatMap(([id, status, hereAt]) => {
        const line = known.get(id);
        return line ? [{ ...line, status, hereAt: hereAt || null }] : [];
      });
      await keepRoster({ ...kept, lines });
      setRoster(lines);
    },
    [event, loadRoster],
  );

  const exchange = useCallback(async () => {
    const say = (kind: Network, sentence = '') => setNetwork({ kind, sentence });
    if (!navigator.onLine) return say('offline');
    const own = (await listEntries()).filter((entry) => entry.account === account && entry.event === event);
    const unsent = own.filter((entry) => entry.sent !== null);
    const batch = unsent.slice(0, underWay.current.batch);
    const sending = { account, event, entries: batch.map(({ sent }) => sent) };
    const { status, body } = await post<Exchanged>(`/api/check-in?locale=${locale}`, sending);
    if (status === 401) return say('signed-out');
    if (status === 403) {
      if (body?.settled) await forgetEvent(event).then(() => setRoster(null));
      return say('closed', (body as { sentence?: string } | null)?.sentence ?? '');
    }
    if (status === 400 && batch[0]) {
      // One of them cannot be understood: they go one by one, and that one alone is refused.
      if (batch.length === 1) await changeEntry(batch[0].id, (entry) => ({ ...entry, sent: null, state: 'refused' }));
      Object.assign(underWay.current, { batch: 1, again: true });
      return;
    }
    if (status !== 200 || !body) return say(navigator.onLine ? 'unsent' : 'offline');
    for (const answer of body.answers) await changeEntry(answer.id, (entry) => settled(entry, answer));
    underWay.current.again ||= unsent.length > batch.length;
    if (unsent.length === batch.length) underWay.current.batch = atOnce;
    say('online');
    setSummary(body.summary);
    await bringUpToDate(body.states);
  }, [account, event, locale, bringUpToDate]);

  const sync = useCallback(async () => {
    const now = underWay.current;
    now.again = true;
    if (now.busy) return;
    now.busy = true;
    try {
      while (now.again) {
        now.again = false;
        await exchange();
        await refresh();
      }
    } catch {
      setNetwork({ kind: 'no-storage', sentence: '' });
    } finally {
      now.busy = false;
    }
  }, [exchange, refresh]);

  useEffect(() => {
    const start = async () => {
      await forgetOld(Date.now());
      const kept = await rosterOf<RosterLine>(event);
      if (kept?.account === account) setRoster(kept.lines);
      await refresh();
    };
    const soon = () => void sync();
    void start().then(soon, () => setNetwork({ kind: 'no-storage', sentence: '' }));
    const timer = setInterval(soon, every);
    const seen = () => document.visibilityState === 'visible' && soon();
    window.addEventListener('online', soon);
    window.addEventListener('offline', soon);
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', soon);
      window.removeEventListener('offline', soon);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [account, event, refresh, sync]);

  const add = async (sent: Sent, door: string, label: string, signUpId: string | null = null): Promise<string> => {
    const [id, at] = [newEntryId(), Date.now()];
    const entry = { id, account, event, at, kind: sent.kind, sent: { ...sent, id, door, at }, label, signUpId };
    await keepEntry({ ...entry, state: 'waiting', sentence: '' });
    await refresh();
    void sync();
    return id;
  };

  const undo = async (entry: KeptEntry) => {
    const [id, at] = [newEntryId(), Date.now()];
    const sent = { kind: 'undo', id, at, of: entry.id };
    await keepEntry({ ...entry, id, at, kind: 'undo', sent, state: 'waiting', sentence: '' });
    await changeEntry(entry.id, (now) => ({ ...now, state: 'undone' }));
    await refresh();
    void sync();
  };

  const lines = useMemo(() => roster?.map((line) => asSeenHere(line, entries)) ?? null, [roster, entries]);
  // What was scanned before the list was there has a number alone: it gets its name with the list.
  const named = useMemo(() => {
    const names = new Map(roster?.map(({ id, name }) => [id, name]));
    return entries.map((entry) => ({ ...entry, label: names.get(entry.signUpId ?? '') || entry.label }));
  }, [roster, entries]);
  return { lines, entries: named, others, summary, network, add, undo };
}

/** What the server answered; what was taken back meanwhile stays so. What was typed of a person is let go. */
const settled = (entry: KeptEntry, { outcome, sentence, signUpId }: Told): KeptEntry => ({
  ...entry,
  sent: null,
  state: entry.state === 'undone' ? 'undone' : outcome,
  sentence,
  signUpId: signUpId ?? entry.signUpId,
});

/** A line of the list with what this device has seen and not yet sent. */
function asSeenHere(line: RosterLine, entries: KeptEntry[]): RosterLine {
  const own = entries.filter((entry) => entry.signUpId === line.id && entry.sent !== null);
  const last = own.at(-1);
  if (!last) return line;
  return { ...line, hereAt: last.kind === 'undo' ? null : (line.hereAt ?? last.at) };
}

async function post<T>(address: string, sent: object): Promise<{ status: number; body: T | null }> {
  try {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(sent), cache: 'no-store' });
    return { status: answer.status, body: await answer.json().catch(() => null) };
  } catch {
    return { status: 0, body: null };
  }
}
