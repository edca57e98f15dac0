/** Decodes one HEIC picture in a thread of its own, which can be ended when it takes too long or too much memory. */
import { parentPort, workerData } from 'node:worker_threads';
import decode from 'heic-decode';

const { content, mostPixels } = workerData;
const pictures = await decode.all({ buffer: content });
const [first] = pictures;
if (!first || first.width * first.height > mostPixels) {
  parentPort?.postMessage(null);
} else {
  const { width, height, data } = await first.decode();
  parentPort?.postMessage({ width, height, data }, [data.buffer]);
}
pictures.dispose();
