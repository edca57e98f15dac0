import { describe, expect, test } from 'vitest';
import { fileAnswer } from './file-answer';

const content = Buffer.from('0123456789');
const facts = { type: 'application/pdf', cacheControl: 'private, no-store', etag: '"a"' };
const ask = (headers: Record<string, string> = {}) =>
  fileAnswer(new Request('http://linli.test/x', { headers }), content, facts);

test('Nothing in a file runs where it is shown', async () => {
  const answer = ask();
  expect(await answer.text()).toBe('0123456789');
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('content-type')).toBe('application/pdf');
});

test('What the browser has is not sent again', () => {
  expect(ask({ 'if-none-match': '"a"' }).status).toBe(304);
  expect(ask({ 'if-none-match': '"b"' }).status).toBe(200);
});

describe('A part of a file', () => {
  test.each([
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=4-', '456789', 'bytes 4-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=-99', '0123456789', 'bytes 0-9/10'],
  ])('%s', async (range, text, where) => {
    const answer = ask({ range });
    expect(answer.status).toBe(206);
    expect(await answer.text()).toBe(text);
    expect(answer.headers.get('content-range')).toBe(where);
  });

  test.each(['bytes=10-', 'bytes=5-4', 'bytes=-0'])('%s is not there', (range) => {
    expect(ask({ range }).status).toBe(416);
    expect(ask({ range }).headers.get('content-range')).toBe('bytes */10');
  });

  test.each(['bytes=-', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=a-b'])('%s gets the whole', (range) => {
    expect(ask({ range }).status).toBe(200);
  });
});
