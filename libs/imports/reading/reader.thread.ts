// A thread of its own: reading a file of 20 MB takes seconds in which the office would answer nobody.
import { parentPort } from 'node:worker_threads';
import { DomainError } from '#libs/kernel/index.js';
import { readFile, type FileToRead } from '../core/read-file.js';
import type { TableRow } from '../core/read-table.js';
import type { Answer } from './messages-between.js';

/** Cells that are handed over at a time: unpacking them takes the receiver a few milliseconds. */
const CELLS = 20_000;

const office = parentPort!;
let rows: readonly TableRow[] = [];
let at = 0;

office.on('message', (message: FileToRead | 'more') => {
  office.postMessage(message === 'more' ? nextRows() : read(message));
});

function read(file: FileToRead): Answer {
  try {
    const { rows: all, ...table } = readFile(file);
    [rows, at] = [all, 0];
    return { is: 'table', table, rowCount: all.length };
  } catch (error) {
    if (error instanceof DomainError) return { is: 'refused', code: error.code, params: error.params };
    throw error;
  }
}

function nextRows(): Answer {
  const perRow = Math.max(1, rows[at]?.cells.length ?? 1);
  const slice = rows.slice(at, at + Math.max(1, Math.floor(CELLS / perRow)));
  at += slice.length;
  if (at >= rows.length) rows = [];
  return { is: 'rows', rows: slice };
}
