/** A mail server in the process: takes, refuses, is slow or hangs up, as a test wants it. */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

type Manner = 'takes' | 'refuses' | 'is-busy' | 'refuses-text' | 'hangs-up' | 'hangs-up-late' | 'is-slow';

const answer = (code: number) => Object.assign(new Error('said by the test'), { responseCode: code });

export async function startMailServer() {
  const raw: string[] = [];
  const recipients: string[] = [];
  const state: { manner: Manner; connections: number } = { manner: 'takes', connections: 0 };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onConnect(_session, done) {
      state.connections += 1;
      if (state.manner === 'hangs-up') return done(answer(421));
      // Longer than any test waits.
      if (state.manner === 'is-slow') setTimeout(done, 60_000).unref();
      else done();
    },
    onRcptTo({ address }, _session, done) {
      if (state.manner === 'refuses') return done(answer(550));
      if (state.manner === 'is-busy') return done(answer(450));
      recipients.push(address);
      done();
    },
    onData(stream, _session, done) {
      let text = '';
      stream.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      stream.on('end', () => {
        raw.push(text);
        // It has the text, and says nothing any more.
        if (state.manner === 'hangs-up-late') for (const connection of connections) connection.destroy();
        else done(state.manner === 'refuses-text' ? answer(554) : null);
      });
    },
  });
  const connections = new Set<import('node:net').Socket>();
  server.server.on('connection', (socket) => connections.add(socket));
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const close = () => {
    for (const connection of connections) connection.destroy();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { url: `smtp://127.0.0.1:${port}`, raw, recipients, state, close };
}
