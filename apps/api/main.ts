import { startOffice } from '../start/start-office.js';

await startOffice(process.env, process.argv.slice(2));
