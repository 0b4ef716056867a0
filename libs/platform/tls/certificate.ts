import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { generate } from 'selfsigned';
import type { LocalNames } from './local-names.js';

export interface Certificate {
  /** PEM. */
  key: string;
  cert: string;
}

/** iPhones refuse certificates that are valid longer than 398 days. */
const VALID_DAYS = 397;
const RENEW_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * The certificate this installation made for itself. It stays the same, so that a phone that trusted it once keeps doing
 * so, until the machine has a new name or address or it nearly expires.
 */
export async function ownCertificate(folder: string, names: LocalNames, now: Date): Promise<Certificate> {
  const files = { key: path.join(folder, 'key.pem'), cert: path.join(folder, 'certificate.pem') };
  const kept = readKept(files);
  if (kept && serves(kept, names, now)) return kept;
  const made = await makeCertificate(names, now);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  fs.writeFileSync(files.key, made.key, { mode: 0o600 });
  fs.writeFileSync(files.cert, made.cert);
  return made;
}

function readKept(files: Record<keyof Certificate, string>): Certificate | undefined {
  if (!fs.existsSync(files.key) || !fs.existsSync(files.cert)) return undefined;
  return { key: fs.readFileSync(files.key, 'utf8'), cert: fs.readFileSync(files.cert, 'utf8') };
}

function serves({ key, cert }: Certificate, names: LocalNames, now: Date): boolean {
  const certificate = new crypto.X509Certificate(cert);
  return (
    certificate.checkPrivateKey(crypto.createPrivateKey(key)) &&
    Date.parse(certificate.validTo) - now.getTime() > RENEW_DAYS * DAY_MS &&
    names.hosts.every((host) => certificate.checkHost(host) !== undefined) &&
    names.addresses.every((address) => certificate.checkIP(address) !== undefined)
  );
}

async function makeCertificate(names: LocalNames, now: Date): Promise<Certificate> {
  const altNames = [
    ...names.hosts.map((value) => ({ type: 2 as const, value })),
    ...names.addresses.map((ip) => ({ type: 7 as const, ip })),
  ];
  const made = await generate(
    [{ name: 'commonName', value: `Coopkantoor on ${names.hosts.at(1) ?? 'this machine'}` }],
    {
      keyType: 'ec',
      algorithm: 'sha256',
      // clocks of phones differ a little
      notBeforeDate: new Date(now.getTime() - DAY_MS),
      notAfterDate: new Date(now.getTime() + (VALID_DAYS - 1) * DAY_MS),
      extensions: [
        { name: 'basicConstraints', cA: false },
        { name: 'keyUsage', digitalSignature: true, critical: true },
        { name: 'extKeyUsage', serverAuth: true },
        { name: 'subjectAltName', altNames },
      ],
    },
  );
  return { key: made.private, cert: made.cert };
}
