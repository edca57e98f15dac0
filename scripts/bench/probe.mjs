// Asks an address that costs nothing a hundred times a second until its standard input ends; prints how long it waited at
// most in 99 of 100 cases, in milliseconds.
import { Agent, get } from 'node:http';

const url = process.argv[2] ?? '';
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const waits = [];
let ending = false;
process.stdin.resume();
process.stdin.on('end', () => {
  ending = true;
});

function ask() {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    get(url, { agent }, (answer) => answer.resume().on('end', () => resolve(performance.now() - started))).on(
      'error',
      reject,
    );
  });
}

await ask();
console.log('ready');
while (!ending) {
  waits.push(await ask());
  await new Promise((resolve) => setTimeout(resolve, 10));
}
waits.sort((a, b) => a - b);
console.log(waits[Math.floor(waits.length * 0.99)]);
process.exit(0);
