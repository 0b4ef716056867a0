import type { Config, LocalNames } from '#libs/platform/index.js';
import type { SignIn } from './demo.js';

/** What a person sees when the office is open: where it is, and in a demonstration who one can be. */
export function greeting(
  config: Pick<Config, 'publicUrl' | 'lan' | 'port'>,
  names: LocalNames,
  signIns: readonly SignIn[],
): string {
  const lines = ['', `Coopkantoor is open: ${config.publicUrl}`];
  if (config.lan) lines.push(...forPhones(config.port, names));
  if (signIns.length > 0) lines.push('', 'Sign in as:', ...table(signIns));
  return [...lines, '', 'Ctrl-C closes it.', ''].join('\n');
}

function forPhones(port: number, { addresses }: LocalNames): string[] {
  const reachable = addresses.filter((address) => !address.startsWith('127.') && !address.includes(':'));
  return [
    ...reachable.map((address) => `On a phone on the same network: https://${address}:${port}`),
    'The phone warns once that it does not know this certificate: this computer made it.',
  ];
}

function table(signIns: readonly SignIn[]): string[] {
  const columns = (['address', 'password', 'role', 'cooperative'] as const).map((column) => ({
    column,
    width: Math.max(...signIns.map((one) => one[column].length)),
  }));
  return signIns.map((one) =>
    `  ${columns.map(({ column, width }) => one[column].padEnd(width)).join('  ')}`.trimEnd(),
  );
}
