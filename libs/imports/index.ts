export { decodeText, type DecodedText } from './core/decode-text.js';
export { foldName } from './core/fold-name.js';
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
export type { ColumnChoice, ColumnKind, ImportColumn, ImportRow, Value, Words } from './core/column.js';
export type { Known } from './core/known-names.js';
export { ImportsRows, READY, type ImportKind, type Judgement, type Remark } from './import-kind.js';
export { ImportsModule } from './imports.module.js';
export { FileReader } from './reading/file-reader.js';
