import type { DocumentFormat, MediaFormat, PeopleBasis } from '@/db/schema/media.values';
import { may } from '@/features/accounts/rules';
import type { Reason } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';

/** Limits of a picture that somebody sends. */
export const maxPictureBytes = 10 * 1024 * 1024;
export const maxPicturePixels = 50_000_000;
export const maxDocumentBytes = 20 * 1024 * 1024;

/** What is accepted, by content and not by name. */
export const pictureFormats = ['jpeg', 'png', 'webp', 'avif', 'gif', 'heic'] as const;

/** Widths in which each picture is kept; the page chooses by the width of the screen. */
export const pictureWidths = [480, 960, 1600] as const;

/** Addresses of a stored picture. */
export const pictureAddress = (hash: string, width: number, format: 'webp' | 'avif' = 'webp') =>
  `/media/${hash}-${width}.${format}`;

/** What stands in the place of a picture that may not be shown now, in its proportions. */
export const withheldAddress = (hash: string) => `/media/${hash}-withheld.svg`;

/** The names under which an item lies on the disk. */
export function fileNames(item: { hash: string; format: MediaFormat }): string[] {
  if (item.format !== 'webp') return [documentFileName(item.hash, item.format)];
  return pictureWidths.flatMap((width) => [`${item.hash}-${width}.webp`, `${item.hash}-${width}.avif`]);
}

export const documentFileName = (hash: string, format: DocumentFormat) => `${hash}.${format}`;

/** The types that browsers and office programs know documents by. */
export const documentTypes: Record<DocumentFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** People who can be recognised on a picture are shown on a basis, until an instant, unless they withdrew. */
export type Consent = { basis: PeopleBasis; until: Date | null; withdrawnAt: Date | null };

/** What a page must know of a picture to show it; `consent` null: nobody on it can be recognised. */
export type PictureFacts = {
  hash: string;
  width: number;
  height: number;
  focusX: number;
  focusY: number;
  avif: boolean;
  consent: Consent | null;
};

export type ConsentState = 'nobody' | 'holds' | 'runs-out' | 'expired' | 'withdrawn';

const runsOutDays = 30;

/** From this instant on a consent that ends by then is running out. */
export const runsOutFrom = (now: Date) => new Date(now.getTime() + runsOutDays * 86_400_000);

export function consentState(consent: Consent | null, now: Date): ConsentState {
  if (!consent) return 'nobody';
  if (consent.withdrawnAt) return 'withdrawn';
  if (!consent.until) return 'holds';
  if (consent.until <= now) return 'expired';
  return consent.until <= runsOutFrom(now) ? 'runs-out' : 'holds';
}

/** Whether a picture may be shown at this instant. */
export const isShown = (consent: Consent | null, now: Date) =>
  !['expired', 'withdrawn'].includes(consentState(consent, now));

const bodyPicture = /<img\b[^>]*\bsrc="\/media\/([0-9a-f]{40})-\d+\.webp"[^>]*>/g;

/** The pictures inside a rich text, by the hashes in their addresses. */
export const hashesIn = (html: string): string[] => [
  ...new Set([...html.matchAll(bodyPicture)].map(([, hash]) => hash ?? '')),
];

/** A rich text as it may be shown now: `alt` and a neutral plane stand for the pictures that may not. */
export function bodyShown(html: string, pictures: PictureFacts[], now: Date, alt: string): string {
  if (pictures.length === 0) return html;
  const withheld = new Set(pictures.filter(({ consent }) => !isShown(consent, now)).map(({ hash }) => hash));
  return html.replace(bodyPicture, (image, hash: string) =>
    withheld.has(hash) ? `<img src="${withheldAddress(hash)}" alt="${alt}">` : image,
  );
}

type Item = { communityId: string | null };

export const mayEditItem = (viewer: Viewer, item: Item) => may(viewer, 'media.edit', item.communityId);

export const mayStateConsent = (viewer: Viewer, item: Item) => may(viewer, 'media.consent', item.communityId);

/**
 * Why somebody cannot say who is on a picture and until when they may be shown. After a withdrawal only a new consent in
 * writing opens the picture again.
 */
export function reasonsNotToState(
  viewer: Viewer,
  item: Item & { format: MediaFormat; consent: Consent | null },
  next: { basis: PeopleBasis | null; until: Date | null },
  now: Date,
): Reason[] {
  if (!mayStateConsent(viewer, item) || item.format !== 'webp') return [{ code: 'notYours' }];
  const reasons: Reason[] = [];
  if (item.consent?.withdrawnAt && next.basis !== 'written-consent')
    reasons.push({ code: 'newConsentNeeded', field: 'basis' });
  if (next.basis && next.until && next.until <= now) reasons.push({ code: 'consentDayPast', field: 'until' });
  return reasons;
}

export function reasonsNotToWithdraw(viewer: Viewer, item: Item & { consent: Consent | null }): Reason[] {
  if (!mayStateConsent(viewer, item)) return [{ code: 'notYours' }];
  return item.consent && !item.consent.withdrawnAt ? [] : [{ code: 'noConsentToWithdraw' }];
}

/** Only what is used nowhere can be deleted. */
export function reasonsNotToDelete(viewer: Viewer, item: Item, uses: number): Reason[] {
  if (!mayEditItem(viewer, item)) return [{ code: 'notYours' }];
  return uses === 0 ? [] : [{ code: 'stillUsed' }];
}

/** How wide the item's page shows a picture, in pixels, whatever the screen: a click says where by it. */
export const shownWidth = 280;
export const shownHeight = ({ width, height }: { width: number; height: number }) =>
  Math.max(1, Math.round((shownWidth * height) / width));

/** Where in a picture somebody clicked on the item's page, in per cent. */
export function focusOfClick(picture: { width: number; height: number }, { x, y }: { x: number; y: number }) {
  const perCent = (at: number, of: number) => Math.min(100, Math.max(0, Math.round((100 * at) / of)));
  return { focusX: perCent(x, shownWidth), focusY: perCent(y, shownHeight(picture)) };
}

/** The classes that keep the focus in sight when a picture is cropped: in steps of ten, none for the middle. */
export function focusClass({ focusX, focusY }: Pick<PictureFacts, 'focusX' | 'focusY'>): string | undefined {
  const [x, y] = [focusX, focusY].map((at) => Math.round(at / 10) * 10);
  return x === 50 && y === 50 ? undefined : `focus-x-${x} focus-y-${y}`;
}

/** 812 KB, 1.4 MB */
export const sizeOf = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
