export { ArchiveHttpModule } from './archive.module.js';
export { LEFT_OUT, SEALED } from './core/left-out.js';
export { ArchiveRefused } from './core/manifest.js';
export { ArchiveFile } from './reading/archive-file.js';
export { putArchive } from './reading/put-archive.js';
