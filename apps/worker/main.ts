import { startOffice } from '../start/start-office.js';

await startOffice({ ...process.env, PROCESS: 'worker' }, process.argv.slice(2));
