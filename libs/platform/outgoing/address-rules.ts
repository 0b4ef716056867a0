import ipaddr from 'ipaddr.js';

/**
 * Whether an address is somebody's on the public internet. Private, local, mapped and reserved ranges are not: behind them
 * are machines that trust whoever can reach them (OWASP: server-side request forgery).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // an IPv4 address in IPv6 clothes is judged as what it is
  return ipaddr.process(address).range() === 'unicast';
}

/** The address in a URL's host when it is written as one: `[::1]` and `127.0.0.1`, not `localhost`. */
export function addressInHost(hostname: string): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) ? bare : undefined;
}
