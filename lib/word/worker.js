/**
 * Reads one Word file in a thread of its own: what it brings may be large, slow or made to do harm, and only this thread
 * is at stake. Plain JavaScript, since Node runs it as it is.
 */
import { parentPort, workerData } from 'node:worker_threads';
import mammoth from 'mammoth';

/** @type {{ file: Uint8Array, limits: { pictures: number, characters: number } }} */
const { file, limits } = workerData;
const buffer = Buffer.from(file);

const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='副标题'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];

parentPort?.postMessage(await convert().catch(() => null));

async function convert() {
  /** @type {Uint8Array[]} */
  const pictures = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    if (pictures.length >= limits.pictures) return { src: '' };
    pictures.push(new Uint8Array(await image.readAsBuffer()));
    return { src: `picture:${pictures.length - 1}` };
  });
  const { value } = await mammoth.convertToHtml({ buffer }, { convertImage, styleMap });
  return value.length > limits.characters ? null : { html: value, pictures };
}
