/**
 * The one thread in which spreadsheets are read and written, so that nobody waits for them. Plain JavaScript: it is started
 * from the project's folder, beside whatever bundle asks for it. `thread.ts` speaks to it, one job at a time.
 */
import { parentPort } from 'node:worker_threads';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import writeExcelFile from 'write-excel-file/node';
import { choices } from './choices.mjs';
import { firstSheetOf, flawsOf, numberOfColumn } from './flaws.mjs';
import { Refused } from './refused.mjs';
import { rowsOfText } from './text.mjs';

const rowsAtOnce = 100;
/** A file that is all right has none; where a comment or quoted text looks like one, it is a few. */
const brokenTags = 1_000;
const types = { text: String, number: Number };
const dates = { date: 'yyyy-mm-dd hh:mm', day: 'yyyy-mm-dd' };

let writing;

parentPort.on('message', async (message) => {
  try {
    if (message.read) await read(message.read, message.limits);
    if (message.begin) writing = { ...message.begin, rows: [] };
    if (message.rows) writing.rows.push(...message.rows);
    if (message.end) await write();
  } catch (error) {
    // The libraries say of a damaged file what is wrong in words of their own; here it is simply not readable.
    parentPort.postMessage({ refused: error instanceof Refused ? error.message : 'sheetUnreadable' });
  }
});

async function read(content, limits) {
  const { rows, flaws } = await tableOf(content, limits);
  if (rows.length > limits.rows) throw new Refused('sheetTooLarge');
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const [from, to] = [start, start + rowsAtOnce];
    parentPort.postMessage({ rows: rows.slice(from, to), flaws: flaws.slice(from, to) });
  }
  parentPort.postMessage({ done: true });
}

const [zip, ole] = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
];

async function tableOf(content, limits) {
  const begins = (bytes) => bytes.every((byte, at) => content[at] === byte);
  // The container of .xls, and of an .xlsx that is locked with a password.
  if (begins(ole)) throw new Refused('sheetOldFormat');
  if (!begins(zip)) return { rows: rowsOfText(content, limits), flaws: [] };
  const parts = unpacked(content, limits);
  const rows = await readSheet(zipSync(parts, { level: 0 }).buffer);
  const sheet = firstSheetOf((path) => (parts[path] ? strFromU8(parts[path]) : ''));
  return { rows, flaws: rows.length > limits.rows ? [] : flawsOf(sheet, rows, limits) };
}

/**
 * The parts of a workbook. What the archive says of its sizes is checked before anything is unpacked, and nothing is
 * unpacked beyond it; then the cells are counted before a table is made of them.
 */
function unpacked(content, limits) {
  let [files, bytes] = [0, 0];
  const filter = ({ name, originalSize }) => {
    if (!/\.xml(\.rels)?$/.test(name)) return false;
    files += 1;
    bytes += originalSize;
    if (files > limits.files || bytes > limits.bytes) throw new Refused('sheetTooLarge');
    return true;
  };
  const parts = unzipSync(content, { filter });
  for (const [name, part] of Object.entries(parts)) {
    refuseBroken(strFromU8(part));
    if (/\/worksheets\/[^/]+\.xml$/.test(name)) countCells(strFromU8(part), limits);
  }
  return parts;
}

/** The parser looks for the end of each tag through all that follows: with very many that have none it takes for ever. */
function refuseBroken(xml) {
  let broken = 0;
  for (const _ of xml.matchAll(/<[^<>]*(?=<)/g)) {
    broken += 1;
    if (broken > brokenTags) throw new Refused('sheetUnreadable');
  }
}

function countCells(xml, limits) {
  let [cells, lastRow, lastColumn] = [0, 0, 0];
  for (const [, column, row] of xml.matchAll(/<(?:\w+:)?(?:c|row)\s[^<>]*?\br\s*=\s*["']([A-Z]*)(\d+)["']/g)) {
    cells += 1;
    lastRow = Math.max(lastRow, Number(row));
    lastColumn = Math.max(lastColumn, numberOfColumn(column));
    // Far-off cells would be filled up to with empty ones.
    if (cells > limits.cells || lastRow * lastColumn > limits.cells * 4) throw new Refused('sheetTooLarge');
  }
}

async function write() {
  const { sheets, rows } = writing;
  writing = undefined;
  const [first, ...others] = sheets;
  const whole = [{ ...first, rows: [...(first.rows ?? []), ...rows] }, ...others].map(sheetOf);
  const look = { fontFamily: 'SimSun', fontSize: 11, features: [choices] };
  const content = new Uint8Array(await writeExcelFile(whole, look).toBuffer());
  parentPort.postMessage({ content }, [content.buffer]);
}

function sheetOf({ name, columns, rows, offered }) {
  const head = columns.map(({ header }) => ({ value: header, type: String, fontWeight: 'bold' }));
  const kinds = columns.map(({ kind }) => kind);
  return {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    offered,
    data: [head, ...rows.map((row) => row.map((value, at) => cellOf(value, kinds[at])))],
  };
}

// Always with its type: text is a string whatever it begins with, so nothing that somebody wrote becomes a formula.
function cellOf(value, kind) {
  if (value === null || value === '') return null;
  if (dates[kind]) return { value, type: Date, format: dates[kind] };
  return { value: kind === 'text' ? cut(value) : value, type: types[kind], ...(kind === 'text' ? { wrap: true } : {}) };
}

// Excel takes a file for damaged when a cell is longer.
const cut = (text) => (text.length > 32_767 ? `${text.slice(0, 32_765)}……` : text);
