// Tells when the npm that started us is gone. Killing npm does not reach us: its `sh -c` stands between, and when npm
// is killed outright, that shell lives on. So both are watched; the shell's own parent can be read on Linux only.
import { readFileSync } from 'node:fs';

/** Calls `act` once, when npm has gone. Without npm (systemd, a shell script) nothing is watched. */
export function whenNpmGoes(act) {
  if (!process.env.npm_lifecycle_event) return;
  const atFirst = starters();
  const watch = setInterval(() => {
    if (starters() === atFirst) return;
    clearInterval(watch);
    act();
  }, 500).unref();
}

function starters() {
  const [, name, parent] = /\((.*)\) \S (\d+)/.exec(statusOf(process.ppid)) ?? [];
  return name?.endsWith('sh') ? `${process.ppid} under ${parent}` : `${process.ppid}`;
}

function statusOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return ''; // not Linux, or it has just ended
  }
}
