import { createHash } from 'node:crypto';
import type { Tx } from '#libs/platform/index.js';
import type { Mapping } from '../core/column.js';
import type { Chosen, ImportReading } from '../core/import-reading.js';
import { plainLabel } from '../core/label-words.js';
import type { Table } from '../core/read-table.js';
import { rememberedMapping, type PreviewRow } from '../data/import.repository.js';
import type { ImportKind } from '../import-kind.js';

/** A file with how it is read and what each of its rows would become. */
export interface FileReading {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly settings: Readonly<Record<string, string>>;
  /** The mapping was chosen by somebody for a file of this shape before. */
  readonly remembered: boolean;
  /** The program whose export it is. */
  readonly program?: string;
  readonly reading: ImportReading;
}

export type SoFar = Pick<PreviewRow, 'mapping' | 'settings' | 'answers' | 'add_lines'>;

export const NOTHING_CHOSEN: SoFar = { mapping: null, settings: {}, answers: {}, add_lines: [] };

/**
 * Gives every row of a table its answer.
 * @param hold see ImportKind.read
 */
export async function readImport(
  tx: Tx,
  kind: ImportKind,
  table: Table,
  soFar: SoFar,
  { hold = false } = {},
): Promise<FileReading> {
  const remembered = soFar.mapping ? undefined : await rememberedMapping(tx, kind.kind, headerPrint(table));
  const proposal = kind.propose(table);
  const mapping = soFar.mapping ?? remembered ?? proposal.mapping;
  const { settings, answers } = soFar;
  const chosen: Chosen = { mapping, guessed: soFar.mapping === null, settings, answers, addLines: soFar.add_lines };
  const reading = await kind.read(tx, table, chosen, hold);
  const { program } = proposal;
  return { table, mapping, settings, remembered: remembered !== undefined, reading, ...(program ? { program } : {}) };
}

/** What tells files of one shape from another: their labels, in their order, whatever their capitals and blanks. */
export const headerPrint = ({ header }: Table): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(header.map(plainLabel)))
    .digest();
