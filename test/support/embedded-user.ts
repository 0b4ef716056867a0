// A process of its own that uses the embedded server: `node --import typescript-hooks.mjs embedded-user.ts <folder> <password>`.
// Says where the server is, and leaves it when told to end.
import { startEmbeddedPostgres } from '../../libs/platform/embedded-postgres/embedded-postgres.js';

const [folder, password] = process.argv.slice(2) as [string, string];
const server = await startEmbeddedPostgres({ folder, password, settings: { fsync: 'off' } });
process.stdout.write(`${JSON.stringify({ adminUrl: server.adminUrl, attached: server.attached })}\n`);
process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)));
