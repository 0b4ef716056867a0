import { DomainError } from '#libs/kernel/index.js';
import type { Table, TableNote } from '../read-table.js';
import { readFormats } from './cell-format.js';
import { readSheet, type Sheet, type SheetGround } from './read-sheet.js';
import { attribute, plainText, walkXml } from './walk-xml.js';

/** The parts of a workbook that are read; pictures, charts and macros are not. */
export const isSheetPart = (name: string): boolean =>
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/i.test(
    name,
  );

/**
 * The first visible sheet of a workbook that holds something, as a table. Rows above the header with a single cell (a title,
 * a date) are left out.
 *
 * @param parts the XML of each part, by its name in the archive
 * @throws import_sheet_broken, import_file_empty, and what readSheet refuses
 */
export function readWorkbook(parts: ReadonlyMap<string, string>): Table {
  const workbook = part(parts, 'xl/workbook.xml');
  if (workbook === undefined) throw new DomainError('invalid', 'import_sheet_broken');
  const ground: SheetGround = {
    strings: readStrings(part(parts, 'xl/sharedStrings.xml') ?? ''),
    formats: readFormats(part(parts, 'xl/styles.xml') ?? ''),
    from1904: /<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*["'](?:1|true)["']/.test(workbook),
  };
  const targets = readTargets(part(parts, 'xl/_rels/workbook.xml.rels') ?? '');
  const names = visibleSheets(workbook);
  for (const [index, { name, relation }] of names.entries()) {
    const xml = part(parts, targets.get(relation) ?? `xl/worksheets/sheet${index + 1}.xml`);
    // half a sheet would be half a register
    if (xml !== undefined && !WHOLE.test(xml.slice(-200))) throw new DomainError('invalid', 'import_sheet_broken');
    const sheet = xml === undefined ? undefined : readSheet(xml, ground);
    if (sheet && sheet.rows.length > 0) return tableOf(sheet, name, names.length);
  }
  throw new DomainError('invalid', 'import_file_empty');
}

const WHOLE = /<\/(?:[\w-]+:)?worksheet\s*>\s*$/;

function tableOf(sheet: Sheet, name: string, sheets: number): Table {
  const filledCells = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length;
  const widest = Math.max(...sheet.rows.slice(0, 50).map((row) => filledCells(row.cells)));
  const start = widest > 1 ? sheet.rows.findIndex((row) => filledCells(row.cells) > 1) : 0;
  const [header, ...rows] = sheet.rows.slice(start);
  const labels = (header?.cells ?? []).map((cell) => cell.trim());
  const notes: TableNote[] = [
    ...(sheets > 1 ? [{ code: 'import_note_sheet', params: { name, sheets } }] : []),
    ...(start > 0 ? [{ code: 'import_note_title', params: { rows: start } }] : []),
    ...(sheet.filled > 0 ? [{ code: 'import_note_merged', params: { cells: sheet.filled } }] : []),
  ];
  const width = labels.length;
  return {
    delimiter: 'sheet',
    header: labels,
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: cells.length < width ? [...cells, ...Array<string>(width - cells.length).fill('')] : cells,
    })),
    notes,
  };
}

/** Names in an archive are told apart by capitals, but not every program keeps to that. */
function part(parts: ReadonlyMap<string, string>, name: string): string | undefined {
  const wanted = name.toLowerCase();
  for (const [key, xml] of parts) if (key.toLowerCase() === wanted) return xml;
  return undefined;
}

interface SheetName {
  name: string;
  relation: string;
}

function visibleSheets(workbook: string): SheetName[] {
  const sheets: SheetName[] = [];
  walkXml(workbook, {
    open(name, attributes) {
      if (name !== 'sheet' || /hidden/i.test(attribute(attributes, 'state') ?? '')) return;
      sheets.push({ name: attribute(attributes, 'name') ?? '', relation: attribute(attributes, 'id') ?? '' });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return sheets;
}

function readTargets(relations: string): Map<string, string> {
  const targets = new Map<string, string>();
  walkXml(relations, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const target = attribute(attributes, 'Target') ?? '';
      targets.set(attribute(attributes, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return targets;
}

/** Texts by their index; the hints how to pronounce them are left out. */
function readStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let reads = false;
  let spoken = false;
  walkXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') spoken = true;
      else if (name === 't') reads = !spoken;
    },
    close(name) {
      if (name === 't') reads = false;
      else if (name === 'rPh') spoken = false;
      else if (name === 'si') strings.push(text);
    },
    text(raw) {
      if (reads) text += plainText(raw);
    },
  });
  return strings;
}
