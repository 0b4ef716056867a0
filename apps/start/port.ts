import { once } from 'node:events';
import { createServer } from 'node:net';
import { ConfigError, type Config } from '#libs/platform/index.js';

/**
 * Looks before anything else is started whether the office can listen where it should.
 * @throws ConfigError naming PORT or HOST
 */
export async function checkPort({ port, host }: Pick<Config, 'port' | 'host'>): Promise<void> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigError(sentence(code, port, host), { cause: error });
  }
  server.close();
  await once(server, 'close');
}

function sentence(code: string | undefined, port: number, host: string): string {
  if (code === 'EADDRINUSE') return `The setting PORT is wrong: another program uses port ${port}.`;
  if (code === 'EACCES') return `The setting PORT is wrong: you may not use port ${port}.`;
  return `The setting HOST is wrong: ${host} is not an address of this machine (${code}).`;
}
