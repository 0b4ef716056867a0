import { addStaff, endStaff, staffList } from '#libs/identity/index.js';
import { asOwner, ConfigError } from '#libs/platform/index.js';
import { inInstallation } from './in-installation.js';

const USAGE = 'npm run staff -- add <address> <name> [organisation] | remove <address> | list';

const [act, address, name, organisation = 'DienstenCoop'] = process.argv.slice(2);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** `npm run staff`: who works for the service organisation. Being staff opens no co-operative: that takes a grant. */
await inInstallation(({ secrets, urls }) =>
  asOwner(urls.app, secrets, async (owner) => {
    if (act === 'list') {
      for (const one of await staffList(owner))
        say(`${one.address}  ${one.display_name}  ${one.organisation}${one.ended ? '  (ended)' : ''}`);
    } else if (act === 'add' && address && /^[^\s@]+@[^\s@]+$/.test(address) && name) {
      await addStaff(owner, { address, displayName: name, organisation });
      say(`${address} works for ${organisation}. Without a password yet? Ask for one on the sign-in page.`);
    } else if (act === 'remove' && address) {
      say(
        (await endStaff(owner, address))
          ? `${address} is no service staff any more.`
          : `${address} was no service staff.`,
      );
    } else {
      throw new ConfigError(`Use it so: ${USAGE}`);
    }
  }),
);
