/**
 * What is wrong with cells of a sheet of Excel beside their values: a formula, whose value is that of the last time somebody
 * opened the file, or a merged cell, of which only the first one holds anything.
 */
import { Refused } from './refused.mjs';

const relations = 'xl/_rels/workbook.xml.rels';

/** The XML of the sheet that is read: the first one of the workbook. */
export function firstSheetOf(textOf) {
  const [sheet = ''] = /<(?:\w+:)?sheet\s[^<>]*>/.exec(textOf('xl/workbook.xml')) ?? [];
  const id = attribute(sheet, 'id');
  const links = textOf(relations).match(/<(?:\w+:)?Relationship\s[^<>]*>/g) ?? [];
  const target = attribute(links.find((link) => attribute(link, 'Id') === id) ?? '', 'Target');
  return target ? textOf(target.startsWith('/') ? target.slice(1) : `xl/${target}`) : '';
}

const attribute = (tag, name) => new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];

/** For each row, by the index of their column, the cells that hold a formula or are merged; undefined where there are none. */
export function flawsOf(xml, rows, limits) {
  const flaws = new Array(rows.length);
  const width = rows[0]?.length ?? 0;
  let found = 0;
  const mark = (row, column, flaw) => {
    if (row >= rows.length || column >= width) return;
    found += 1;
    if (found > limits.cells) throw new Refused('sheetTooLarge');
    flaws[row] ??= {};
    flaws[row][column] = flaw;
  };
  for (const [, letters, number] of xml.matchAll(formula)) mark(number - 1, columnOf(letters), 'formula');
  let merges = 0;
  for (const [, left, top, right, bottom] of xml.matchAll(merged)) {
    merges += 1;
    if (merges > limits.merges) throw new Refused('sheetTooLarge');
    const [first, last] = [columnOf(left), Math.min(columnOf(right), width - 1)];
    // Beside the table there is nothing to mark, in however many rows.
    if (first > last) continue;
    const lastRow = Math.min(bottom, rows.length);
    for (let row = top - 1; row < lastRow; row += 1)
      for (let column = first; column <= last; column += 1) mark(row, column, 'merged');
  }
  return flaws;
}

// A cell names its place before it begins with its formula. No tag reaches into the next, or a broken file takes for ever.
const formula = /<(?:\w+:)?c\s[^<>]*?\br\s*=\s*["']([A-Z]+)(\d+)["'][^<>]*>\s*<(?:\w+:)?f[\s>/]/g;
const merged = /<(?:\w+:)?mergeCell\s[^<>]*?\bref\s*=\s*["']([A-Z]+)(\d+):([A-Z]+)(\d+)["']/g;

const columnOf = (letters) => numberOfColumn(letters) - 1;

/** The number of a column: 1 for A, 27 for AA. */
export const numberOfColumn = (letters) =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
