/** A group's robot in the process: answers as a test wants it, and keeps what was posted. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export async function startRobot() {
  const posts: { type: string; body: unknown }[] = [];
  const state: { status: number; answer: string; location?: string; connections: number } = {
    status: 200,
    answer: '{"errcode":0}',
    connections: 0,
  };
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    request.on('end', () => {
      posts.push({ type: request.headers['content-type'] ?? '', body: text ? JSON.parse(text) : null });
      response.writeHead(state.status, state.location ? { location: state.location } : {}).end(state.answer);
    });
  });
  server.on('connection', () => {
    state.connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `http://127.0.0.1:${port}/cgi-bin/webhook/send?key=k`, posts, state, close };
}
