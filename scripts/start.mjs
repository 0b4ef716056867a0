// npm start: on a bare checkout installs and builds, then opens the office in this process.
import './node-version.mjs';
import { built, installed } from './up-to-date.mjs';

installed();
built();
await import('../dist/apps/api/main.js');
