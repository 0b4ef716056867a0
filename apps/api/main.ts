import { startOffice } from '../start/start-office.js';

// the demonstration is read only when it is shown
await startOffice(process.env, process.argv.slice(2), async () => (await import('../demo/index.js')).demonstration());
