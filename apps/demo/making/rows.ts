/** One row to insert: column names and values as JSON writes them. The co-operative's id is added when it is written. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** The rows of a table; in an order that foreign keys allow. */
export type TableRows = readonly [table: string, rows: readonly Row[]];
