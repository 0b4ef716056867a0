import { ConfigError, loadConfig, type Config } from '#libs/platform/index.js';
import { openInstallation, type Installation } from '../start/installation.js';

/**
 * A command of whoever runs the office: opens the same installation as the office itself, also while that is running, and
 * leaves it as it was. A wrong setting or argument is one sentence and exit status 2.
 */
export async function inInstallation(
  work: (installation: Installation, config: Config) => Promise<number | void>,
): Promise<void> {
  try {
    const config = loadConfig({ LOG_LEVEL: 'error', ...process.env });
    const installation = await openInstallation(config);
    try {
      process.exitCode = (await work(installation, config)) ?? 0;
    } finally {
      await installation.close();
    }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
