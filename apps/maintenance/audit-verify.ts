import pg from 'pg';
import { isId, type Id } from '#libs/kernel/index.js';
import { ConfigError, sealAudit, verifyAudit, type Verdict } from '#libs/platform/index.js';
import { say } from './command.js';
import { inInstallation } from './in-installation.js';

const [cooperative, known] = process.argv.slice(2);

/** `npm run audit:verify [-- <co-operative> [<position>:<seal>]]`: seals what waits, then goes along every chain. Status 1 when one is broken. */
await inInstallation(async ({ urls }) => {
  if (cooperative !== undefined && !isId(cooperative))
    throw new ConfigError('Say the id of a co-operative, or nothing for all.');
  const client = new pg.Client({ connectionString: urls.sealer });
  await client.connect();
  try {
    await sealAudit(client);
    const { rows } = await client.query<{ cooperative_id: Id }>(
      `select cooperative_id from cooperative where $1::uuid is null or cooperative_id = $1 order by 1`,
      [cooperative ?? null],
    );
    let broken = 0;
    for (const { cooperative_id } of rows) {
      const verdict = await verifyAudit(client, cooperative_id, anchor(known));
      tell(verdict);
      if (verdict.faults.length > 0) broken++;
    }
    say(`${rows.length} co-operatives, ${broken === 0 ? 'every chain is whole' : `${broken} with a broken chain`}.`);
    return broken === 0 ? 0 : 1;
  } finally {
    await client.end();
  }
});

function anchor(text: string | undefined): { position: number; head: string } | undefined {
  const parts = /^(\d+):([0-9a-f]{64})$/.exec(text ?? '');
  if (text !== undefined && !parts)
    throw new ConfigError('Write the seal to compare with as <position>:<64 hexadecimal digits>.');
  return parts ? { position: Number(parts[1]), head: parts[2]! } : undefined;
}

function tell({ cooperativeId, position, head, until, faults }: Verdict): void {
  say(`${cooperativeId}  up to ${position}${until ? ` (${until})` : ''}  ${position}:${head}`);
  for (const fault of faults)
    say(
      `  ${fault.kind}${'position' in fault ? ` at ${fault.position}` : ''}${'audit_id' in fault ? ` (${fault.audit_id})` : ''}`,
    );
}
