import os from 'node:os';

/** Under which names and addresses people on the same network can reach this machine. */
export interface LocalNames {
  hosts: string[];
  addresses: string[];
}

export function localNames(): LocalNames {
  const addresses = Object.values(os.networkInterfaces())
    .flatMap((list) => list ?? [])
    // an address of one link only works with the name of a network card behind it, which nobody types
    .filter((one) => !one.address.startsWith('fe80:'))
    .map((one) => one.address);
  const host = os.hostname().toLowerCase();
  // phones find a computer by its name under .local
  const hosts = host.includes('.') ? [host] : [host, `${host}.local`];
  return {
    hosts: ['localhost', ...hosts.filter((name) => /^[a-z0-9.-]+$/.test(name))],
    addresses: [...new Set(addresses)].sort(),
  };
}
