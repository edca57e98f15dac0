// One flood, until its standard input ends, at most a minute; prints how many requests a second it sent.
import autocannon from 'autocannon';

const { url, headers } = JSON.parse(process.argv[2] ?? '{}');
const flood = autocannon({ url, headers, connections: 32, duration: 60, idReplacement: url.includes('[<id>]') });
process.stdin.resume();
process.stdin.on('end', () => flood.stop());
const result = await flood;
process.stdout.write(String(result.requests.average));
