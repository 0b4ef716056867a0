import { Inject, Injectable } from '@nestjs/common';
import { today, formatEuro, type Clock, type LocalDate } from '#libs/kernel/index.js';
import { audit, CLOCK, csvOf, Transactions, type CsvCell, type TenantContext } from '#libs/platform/index.js';
import { linesOf, type ShareLine } from '../core/share-line.js';
import { readShareRegister } from '../data/share-register.js';

/** The register of shares as it was on a day, as a table to take along. */
@Injectable()
export class ExportShareRegister {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run(context: TenantContext, on: LocalDate = today(this.clock)): Promise<string> {
    return this.transactions.run(context, async (tx) => {
      const lines = linesOf(await readShareRegister(tx, on), on);
      await audit(tx, { action: 'share_register.exported', subject: { kind: 'share_register' }, changes: { on } });
      return csvOf(COLUMNS, lines.map(cellsOf));
    });
  }
}

const COLUMNS = [
  'member_number',
  'member_name',
  'opened_on',
  'ended_on',
  'state',
  'obligation',
  'paid',
  'unpaid',
  'due',
  'held',
  'capital',
  'claim',
] as const satisfies readonly (keyof ShareLine)[];

/** Written out: ten thousand lines at a time go through here. */
const cellsOf = (line: ShareLine): CsvCell[] => [
  line.member_number,
  line.member_name,
  line.opened_on,
  line.ended_on,
  line.state,
  formatEuro(line.obligation),
  formatEuro(line.paid),
  formatEuro(line.unpaid),
  formatEuro(line.due),
  formatEuro(line.held),
  formatEuro(line.capital),
  formatEuro(line.claim),
];
