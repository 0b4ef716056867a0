import { INK, LINE } from './colour.js';
import { SHEET, type Align, type Paper } from './paper.js';
import { STYLES, type TextStyle } from './text-style.js';

export interface Column {
  readonly title: string;
  /** Points, without the gap before the next column. */
  readonly width: number;
  readonly align?: Align;
}

export interface CellText {
  readonly text: string;
  readonly style: TextStyle;
}
/** A cell is one or more texts below each other. */
export type Cell = readonly CellText[];

export interface TableOptions {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Space that must be left under the last row, so that totals never stand alone on a page. */
  readonly reserve?: number;
  readonly padding?: number;
}

const GAP = 10;
const HEAD = { height: STYLES.small.leading + 5, style: STYLES.small } as const;
const ROOM_ON_NEW_PAGE = SHEET.bottom - SHEET.top - HEAD.height;

interface Line extends CellText {
  readonly top: number;
}

/** A table in the flow: its head repeated on every page, hairlines between rows, a row too tall for one page continued on the next. */
export function drawTable(paper: Paper, { columns, rows, reserve = 0, padding = 6 }: TableOptions): void {
  const grid = { columns, padding, starts: columnStarts(columns) };
  paper.ensure(HEAD.height + 2 * padding + 2 * STYLES.body.leading + (rows.length === 1 ? reserve : 0));
  paper.group('Table', () => {
    drawHead(paper, grid);
    rows.forEach((row, index) => {
      const cells = row.map((cell, column) => layOut(paper, cell, columns[column]!.width));
      drawRow(paper, grid, cells, index === rows.length - 1 ? reserve : 0);
    });
  });
}

/** Where each column begins, from the left margin on. */
function columnStarts(columns: readonly Column[]): number[] {
  let x: number = SHEET.left;
  return columns.map((column) => {
    const start = x;
    x += column.width + GAP;
    return start;
  });
}

/** The width left for one flexible column beside columns of these widths. */
export const remainingWidth = (others: readonly number[]): number =>
  SHEET.right - SHEET.left - others.reduce((sum, width) => sum + width + GAP, 0);

function layOut(paper: Paper, cell: Cell, width: number): Line[] {
  let top = 0;
  return cell.flatMap(({ text, style }) =>
    paper.lines(text, style, width).map((line) => {
      const placed = { text: line, style, top };
      top += style.leading;
      return placed;
    }),
  );
}

const bottomOf = (lines: readonly Line[]): number => Math.max(0, ...lines.map((line) => line.top + line.style.leading));

interface Grid {
  readonly columns: readonly Column[];
  readonly starts: readonly number[];
  readonly padding: number;
}

function drawRow(paper: Paper, grid: Grid, cells: readonly (readonly Line[])[], reserve: number): void {
  const needed = Math.max(...cells.map(bottomOf)) + 2 * grid.padding;
  const room = SHEET.bottom - paper.y;
  const kept = needed + reserve <= ROOM_ON_NEW_PAGE ? reserve : 0;
  if (needed + kept <= room) return drawCells(paper, grid, cells, needed);
  if (needed <= ROOM_ON_NEW_PAGE) {
    nextPage(paper, grid);
    return drawCells(paper, grid, cells, needed);
  }
  const limit = room - 2 * grid.padding;
  const now = cells.map((lines) => lines.filter((line) => line.top + line.style.leading <= limit));
  const fits = now.some((lines) => lines.length > 0);
  if (fits) drawCells(paper, grid, now, room);
  nextPage(paper, grid);
  drawRow(paper, grid, fits ? cells.map((lines, column) => raised(lines.slice(now[column]!.length))) : cells, 0);
}

const raised = (lines: readonly Line[]): Line[] => lines.map((line) => ({ ...line, top: line.top - lines[0]!.top }));

function drawCells(paper: Paper, grid: Grid, cells: readonly (readonly Line[])[], height: number): void {
  paper.group('TR', () => {
    cells.forEach((lines, column) =>
      paper.tagged('TD', () => drawCell(paper, grid, column, lines, paper.y + grid.padding)),
    );
  });
  paper.y += height;
  paper.artifact(() => paper.rule(grid.starts[0]!, rightOf(grid), paper.y, LINE));
}

function drawCell(paper: Paper, grid: Grid, column: number, lines: readonly Line[], top: number): void {
  for (const line of lines) writeIn(paper, grid, column, line, top + line.top);
}

function writeIn(paper: Paper, grid: Grid, column: number, { text, style }: CellText, top: number): void {
  const { align = 'left', width } = grid.columns[column]!;
  const start = grid.starts[column]!;
  paper.write(text, align === 'left' ? start : start + width, top, style, align);
}

const rightOf = (grid: Grid): number => grid.starts.at(-1)! + grid.columns.at(-1)!.width;

function nextPage(paper: Paper, grid: Grid): void {
  paper.newPage();
  paper.artifact(() => grid.columns.forEach((_, column) => drawHeading(paper, grid, column)), 'Pagination');
  closeHead(paper, grid);
}

function drawHead(paper: Paper, grid: Grid): void {
  paper.group('TR', () => {
    grid.columns.forEach((_, column) =>
      paper.tagged('TH', () => drawHeading(paper, grid, column), { scope: 'Column' }),
    );
  });
  closeHead(paper, grid);
}

const drawHeading = (paper: Paper, grid: Grid, column: number): void =>
  writeIn(paper, grid, column, { text: grid.columns[column]!.title, style: HEAD.style }, paper.y);

function closeHead(paper: Paper, grid: Grid): void {
  paper.y += HEAD.height;
  paper.artifact(() => paper.rule(grid.starts[0]!, rightOf(grid), paper.y, INK, 0.75));
}
