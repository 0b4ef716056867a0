import { Injectable } from '@nestjs/common';
import { today, type Id, type LocalDate } from '#libs/kernel/index.js';
import {
  audit,
  PersonalDataRooms,
  RunsDaily,
  Transactions,
  type DailyWork,
  type TenantContext,
} from '#libs/platform/index.js';
import { addReport, hasReport, readSetting } from '../data/retention.js';
import { ExecuteRetention } from './execute-retention.js';

/**
 * Once a month: what is over its term, as a preview that somebody confirms. A co-operative that said so beforehand, and one
 * where nothing is over, need nobody. The month is the natural key, so that every next time is a no-op.
 */
@Injectable()
@RunsDaily()
export class PrepareRetention implements DailyWork {
  readonly name = 'retention';

  constructor(
    private readonly transactions: Transactions,
    private readonly rooms: PersonalDataRooms,
    private readonly execute: ExecuteRetention,
  ) {}

  async run(context: TenantContext, onDate: LocalDate = today(context.clock)): Promise<void> {
    const month = onDate.slice(0, 7);
    const prepared = await this.transactions.run(
      context,
      async (tx): Promise<{ reportId: Id; goesOn: boolean } | null> => {
        if (await hasReport(tx, month)) return null;
        const lines = [];
        for (const room of this.rooms.all()) lines.push(...(await room.retention(tx, onDate)));
        const reportId = await addReport(tx, month, onDate, lines);
        if (!reportId) return null;
        await audit(tx, {
          action: 'retention.prepared',
          subject: { kind: 'retention_report', id: reportId },
          changes: { month, rows: lines.reduce((sum, { rows }) => sum + rows, 0) },
        });
        const { clears_automatically } = await readSetting(tx);
        return { reportId, goesOn: clears_automatically || lines.length === 0 };
      },
    );
    if (prepared?.goesOn) await this.execute.run(context, prepared.reportId, true);
  }
}
