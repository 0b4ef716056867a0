const YES = new Set(['yes', 'y', 'ja', 'j', '1', 'true', 'waar', 'wahr', 'x', 'billable', 'declarabel']);
const NO = new Set(['no', 'n', 'nee', 'nein', '0', 'false', 'onwaar', 'falsch', 'non-billable', 'niet declarabel']);

/** A mark as people and programs write it: Yes, ja, 1, waar, x. Undefined when the cell is empty. */
export function readBillable(cell: string): boolean | undefined | 'unreadable' {
  const word = cell.toLowerCase();
  if (word === '') return undefined;
  if (YES.has(word)) return true;
  return NO.has(word) ? false : 'unreadable';
}

/** Tags are joined with a comma; one that holds a comma itself cannot be told from two. */
export const readTags = (cell: string): string[] => [
  ...new Set(
    cell
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ),
];
