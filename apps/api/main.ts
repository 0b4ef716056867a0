import { demonstration } from '../demo/index.js';
import { startOffice } from '../start/start-office.js';

await startOffice(process.env, process.argv.slice(2), demonstration());
