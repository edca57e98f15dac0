/**
 * The one thread in which printed files are made, so that nobody waits for fonts and pictures. Started from the project's
 * folder, beside whatever bundle asks for it; tsx reads the TypeScript of the makers. `thread.ts` speaks to it.
 */
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { makers } = await import('./makers.ts');

parentPort.on('message', async ({ maker, input }) => {
  try {
    const made = await makers[maker](input);
    const result = Array.isArray(made) ? made.map(plain) : plain(made);
    parentPort.postMessage(
      { result },
      [result].flat().flatMap((file) => (file.buffer ? [file.buffer] : [])),
    );
  } catch (error) {
    const lacking = error?.name === 'CharactersLacking' ? error.characters : undefined;
    parentPort.postMessage({ failed: String(error?.stack ?? error), lacking });
  }
});

// A small buffer is a part of a larger one, which cannot be given away.
const plain = (made) => (made instanceof Uint8Array ? new Uint8Array(made) : made);
