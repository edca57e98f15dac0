/** The address of a stored picture in one of its widths; a picture of any other address is dropped. */
export const picturePattern = /^\/media\/[0-9a-f]{40}-\d{2,4}\.webp$/;

/** Which pictures of a cleaned rich text, counted from one, nobody described for those who cannot see them. */
export function picturesWithoutAlt(html: string): number[] {
  return [...html.matchAll(/<img\b[^>]*>/g)].flatMap(([tag], at) =>
    /\salt="[^"]*[^"\s][^"]*"/.test(tag) ? [] : [at + 1],
  );
}
