import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** A real file system of few bytes under a folder, for which one must be root. */
export class SmallDisk {
  private constructor(readonly folder: string) {}

  /** @returns undefined where nobody may mount */
  static mount(folder: string, size: string, mode = '700'): SmallDisk | undefined {
    fs.mkdirSync(folder, { recursive: true });
    const options = `size=${size},mode=${mode}`;
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
    return status === 0 ? new SmallDisk(folder) : undefined;
  }

  private get filler(): string {
    return path.join(this.folder, 'filler');
  }

  /** Until not one more byte goes in. */
  fill(): void {
    const file = fs.openSync(this.filler, 'w');
    try {
      for (let size = 1 << 20; size >= 1; size = size >> 1) {
        try {
          for (;;) if (fs.writeSync(file, Buffer.alloc(size)) < size) break;
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        }
      }
    } finally {
      fs.closeSync(file);
    }
  }

  makeRoom(): void {
    fs.rmSync(this.filler, { force: true });
  }

  unmount(): void {
    spawnSync('umount', ['-l', this.folder], { stdio: 'ignore' });
  }
}
