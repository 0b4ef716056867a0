export { decodeText, type DecodedText } from './core/decode-text.js';
export { foldName } from './core/fold-name.js';
export { guessColumns } from './core/guess-columns.js';
export { labelWords, plainLabel } from './core/label-words.js';
export { NameSuggestions, type Named, type Suggestion } from './core/name-suggestions.js';
export { dateOrderOf, looksLikeDate, readDate, splitMoment, type DateOrder } from './core/read-date.js';
export {
  readDuration,
  wholeMinutes,
  type DurationFraction,
  type DurationStyle,
  type DurationUnit,
} from './core/read-duration.js';
export { readTable, type Table, type TableRow } from './core/read-table.js';
export type { ColumnChoice, ColumnKind, ImportColumn, ImportRow, Mapping, Value, Words } from './core/column.js';
export type { AskedName, Known, NameAnswers } from './core/known-names.js';
export type { Remark } from './core/remark.js';
export { NearIndex } from './core/near-index.js';
export { address, addressColumns, type RowAddress } from './core/address-cells.js';
export { expectUnused, unusedOf } from './data/references.js';
export type {
  Chosen,
  ImportReading,
  JudgedRow,
  ReadingGroup,
  ReadingQuestion,
  ReadingSetting,
} from './core/import-reading.js';
export { ColumnImport, READY, type Judgement, type RowToKeep } from './column-import.js';
export { ImportsRows, inTurns, type ImportKind, type Made, type Proposal, type TellRows } from './import-kind.js';
export { ImportsHttpModule, ImportsJobsModule, ImportsModule } from './imports.module.js';
export { CommitImport } from './use-cases/commit-import.js';
export { UploadImport } from './use-cases/upload-import.js';
export { FileReader } from './reading/file-reader.js';
