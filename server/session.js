/**
 * The session cookie: its name, and how its token is made and read. Used by the front and by `lib/session.ts`, so that
 * both always agree on who is signed in.
 */
import { decode, encode } from 'next-auth/jwt';

const sessionDays = 14;
const secure = (process.env.LINLI_ORIGIN ?? '').startsWith('https:');
export const sessionCookie = `${secure ? '__Secure-' : ''}next-auth.session-token`;
export const sessionCookieOptions = {
  httpOnly: true,
  sameSite: /** @type {const} */ ('lax'),
  path: '/',
  secure,
  maxAge: sessionDays * 86_400,
};

const secret = () => {
  const value = process.env.NEXTAUTH_SECRET;
  if (!value) throw new Error('NEXTAUTH_SECRET is missing: start Linli with `npm start`, which makes it.');
  return value;
};

/**
 * A token that names the account and the version of its sessions, nothing else.
 * @param {{ accountId: string, sessionVersion: number }} session
 */
export function encodeSession({ accountId, sessionVersion }) {
  return encode({ token: { sub: accountId, version: sessionVersion }, secret: secret(), maxAge: sessionDays * 86_400 });
}

/**
 * The session of a token, or null when it is forged, broken or over.
 * @param {string | undefined} token
 * @returns {Promise<{ accountId: string, sessionVersion: number } | null>}
 */
export async function decodeSession(token) {
  if (!token || token.length > 2048) return null;
  try {
    const claims = await decode({ token, secret: secret() });
    if (typeof claims?.sub !== 'string' || typeof claims.version !== 'number') return null;
    return { accountId: claims.sub, sessionVersion: claims.version };
  } catch {
    return null;
  }
}
