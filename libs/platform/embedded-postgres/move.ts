import fs from 'node:fs';

/** Puts a finished folder in its place in one step. When another process was first, its folder stays and ours goes. */
export function moveUnlessThere(draft: string, place: string): void {
  try {
    fs.renameSync(draft, place);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    fs.rmSync(draft, { recursive: true });
  }
}
