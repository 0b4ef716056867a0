/** A tar entry says its size first, and nobody knows how large a table is: it is cut in pieces of at most this many bytes. */
export const PIECE_BYTES = 1_048_576;

/** Gathers a stream into pieces of `size` bytes, the last one shorter; holds one piece in memory. */
export async function* pieces(chunks: AsyncIterable<Buffer>, size = PIECE_BYTES): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length;) {
      const taken = chunk.subarray(from, from + size - length);
      held.push(taken);
      length += taken.length;
      from += taken.length;
      if (length === size) {
        yield Buffer.concat(held);
        held = [];
        length = 0;
      }
    }
  }
  if (length > 0) yield Buffer.concat(held);
}

const NEWLINE = 10;

/** Rows in PostgreSQL's COPY text: a line each, for a newline inside a value is written as `\n`. */
export function countRows(copyText: Buffer): number {
  let rows = 0;
  for (let at = copyText.indexOf(NEWLINE); at >= 0; at = copyText.indexOf(NEWLINE, at + 1)) rows++;
  return rows;
}
