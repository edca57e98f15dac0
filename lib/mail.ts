import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport, type SendMailOptions } from 'nodemailer';

/**
 * What became of something that was sent out: taken, `refused` for good, `deferred` (this one, for now), or the way itself is
 * shut: `not-reached`.
 */
export type Sent = 'sent' | 'refused' | 'deferred' | 'not-reached';

export type MailSettings = { url: string; from: string };
export type Mail = { to: string; fromName: string; subject: string; text: string; messageId: string };

const seconds = 1_000;
/** A server that is slow in everything it says is given up after this: other messages wait meanwhile. */
const deadline = 25 * seconds;

/**
 * Sends one e-mail as plain text in UTF-8. With credentials the connection must be encrypted, except to this machine. Nothing of
 * what a server answers is passed on: it may repeat the address.
 */
export async function sendMail({ url, from }: MailSettings, mail: Mail, patience = deadline): Promise<Sent> {
  const transport = createTransport({
    ...connectionOf(url, patience),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const ended = new AbortController();
  const late = sleep(patience, 'not-reached' as const, { signal: ended.signal }).catch(() => 'not-reached' as const);
  try {
    return await Promise.race([transport.sendMail(optionsOf(from, mail)).then(() => 'sent' as const, outcomeOf), late]);
  } finally {
    ended.abort();
    transport.close();
  }
}

function connectionOf(url: string, patience: number) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const host = hostname.replace(/^\[|\]$/g, '');
  const isHere = ['localhost', '127.0.0.1', '::1'].includes(host);
  const wait = Math.min(10 * seconds, patience);
  return {
    host,
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    requireTLS: !secure && username !== '' && !isHere,
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: wait,
    greetingTimeout: wait,
    socketTimeout: Math.min(15 * seconds, patience),
  };
}

function optionsOf(from: string, { to, fromName, subject, text, messageId }: Mail): SendMailOptions {
  const [, named = '', address = from] = /^([^<]*)<([^>]+)>$/.exec(from) ?? [];
  return {
    from: { name: named.trim() || fromName, address },
    // As an object it is one address, whatever stands in it.
    to: { name: '', address: to },
    subject,
    text,
    messageId: `<${messageId}@${address.slice(address.lastIndexOf('@') + 1)}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

/** A 5xx to the recipient or to the text is about this e-mail; one to the greeting, the name or the sender is about the settings. */
function outcomeOf(error: unknown): Sent {
  const { code, command, responseCode = 0 } = error as { code?: string; command?: string; responseCode?: number };
  const isAboutIt = (code === 'EENVELOPE' && command !== 'MAIL FROM') || code === 'EMESSAGE';
  if (!isAboutIt) return 'not-reached';
  return responseCode >= 500 ? 'refused' : 'deferred';
}
