import { permissionsOf, permissionTable } from '#libs/identity/index.js';
import { ApiModule } from './api.module.js';

/** `npm run permissions`: who may call which route, as the routes themselves declare it. Starts nothing. */
process.stdout.write(`${permissionTable(permissionsOf(ApiModule))}\n`);
