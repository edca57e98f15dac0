/** Limits of a picture that somebody sends. */
export const maxPictureBytes = 10 * 1024 * 1024;
export const maxPicturePixels = 50_000_000;

/** What is accepted, by content and not by name. */
export const pictureFormats = ['jpeg', 'png', 'webp', 'avif', 'gif'] as const;

/** Widths in which each picture is kept; the page chooses by the width of the screen. */
export const pictureWidths = [480, 960, 1600] as const;

/** Addresses of a stored picture. */
export const pictureAddress = (hash: string, width: number) => `/media/${hash}-${width}.webp`;
