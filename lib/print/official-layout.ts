/** The measures of an official document (GB/T 9704), the same for Word and for the PDF. */
import { balanced } from './text';

/** The edges of A4, in millimetres: 22 lines of 28 letters stand between them. */
export const edges = { top: 37, left: 28, right: 26, bottom: 35 };

/** Type of a title, of text and of page numbers (二号, 三号, 四号), of tables (五号), and lines, in points. */
export const sizes = { title: 22, text: 16, page: 14, table: 10.5 };
export const leading = { title: 33, text: 28.95, table: 16 };

/** A length in points, in which type is measured. */
export const points = (millimetres: number): number => (millimetres / 25.4) * 72;

export const a4 = { width: points(210), height: points(297) };
export const columnWidth = a4.width - points(edges.left + edges.right);

/** A title in lines of about the same length, none of which ends within a word. */
export const titleLines = (title: string): string[] =>
  balanced(title, { ...titleBox, largest: sizes.title, smallest: sizes.title, weight: 'bold' }).lines;

const titleBox = { width: columnWidth, height: a4.height };

/** How many letters a paragraph begins further in. */
export const indent = 2;

/** A line under the title that calls somebody begins at the edge; any other has its place in the middle. */
export const isAddressee = (under: string): boolean => /[：:]\s*$/.test(under);

/** How many letters unit and day end before the right edge: the unit above the middle of the day while it has room. */
export function signatureIndents(unit: string, day: string): { unit: number; day: number } {
  return { unit: Math.max(2, 4 + (lettersOf(day) - lettersOf(unit)) / 2), day: 4 };
}

/** Shares of a table's width: narrow columns have what they need, and the wide ones what is left. They add up to one. */
export function columnShares(head: string[], rows: string[][], lettersInLine: number): number[] {
  const needs = head.map((name, at) => ({
    at,
    need: rows.reduce((most, row) => Math.max(most, lettersOf(row[at] ?? '')), lettersOf(name)) + cellEdges,
  }));
  const widths = head.map(() => 0);
  let left = lettersInLine;
  for (const [placed, { at, need }] of needs.sort((one, other) => one.need - other.need).entries()) {
    widths[at] = Math.min(need, left / (needs.length - placed));
    left -= widths[at];
  }
  return widths.map((width) => width / (lettersInLine - left));
}

const cellEdges = 1.6;

/** How long a text is in Chinese letters; a Latin one is half as wide, capitals and digits a little more. */
const lettersOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 1 : /[A-Z\d]/.test(letter) ? 0.6 : 0.5), 0);
