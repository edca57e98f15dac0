import autocannon from 'autocannon';

const seconds = Number(process.env.SECONDS_EACH ?? 4);

/** Readers: 32 connections that ask for one page, compressed. Throws when an answer is not 200. */
export async function load(url, more = {}) {
  const result = await autocannon({
    url,
    connections: 32,
    duration: seconds,
    headers: { 'accept-encoding': 'gzip' },
    ...more,
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} bad answers, ${result.errors} errors.`);
  return { perSecond: result.requests.average };
}

/** Whether a page answers 200 and bears a title. */
export async function titleOn(url, title) {
  const answer = await fetch(url, { signal: AbortSignal.timeout(20_000) });
  return answer.ok && (await answer.text()).includes(title);
}

/** The middle of some numbers. */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}
