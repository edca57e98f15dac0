/** Reads QR codes in the browser: by its own detector where it has one, and otherwise by jsQR, which needs no network. */
import jsQR from 'jsqr';

type Detector = { detect(source: CanvasImageSource): Promise<{ rawValue: string }[]> };
type DetectorMaker = (new (options: {
  formats: string[];
}) => Detector) & {
  getSupportedFormats(): Promise<string[]>;
};

let own: Promise<Detector | null> | undefined;

async function detectorOfBrowser(): Promise<Detector | null> {
  const Maker = (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector;
  const formats = await Maker?.getSupportedFormats().catch((): string[] => []);
  return Maker && formats?.includes('qr_code') ? new Maker({ formats: ['qr_code'] }) : null;
}

/** Beyond this a picture only takes longer. */
const largestSide = 1200;

/** What the code in a picture or video says; null when there is none to be read. */
export async function readQr(source: HTMLVideoElement | ImageBitmap): Promise<string | null> {
  own ??= detectorOfBrowser();
  const found = await (await own)?.detect(source).catch(() => []);
  if (found?.[0]) return found[0].rawValue;
  const [width, height] =
    source instanceof HTMLVideoElement ? [source.videoWidth, source.videoHeight] : [source.width, source.height];
  if (width === 0 || height === 0) return null;
  const scale = Math.min(1, largestSide / Math.max(width, height));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return jsQR(data, canvas.width, canvas.height)?.data ?? null;
}
