// The same for a thread of a process: new Worker(file, { execArgv: ['--conditions=source', '--import', './test/support/typescript-thread.mjs'] })
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
