// npm run archive:import: see README. Installs and builds what is not up to date.
import './node-version.mjs';
import { built, installed } from './up-to-date.mjs';

installed();
built();
await import('../dist/apps/maintenance/archive-import.js');
