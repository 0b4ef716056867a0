import { Module } from '@nestjs/common';
import { JournalController } from './http/journal.controller.js';
import { PeriodsController } from './http/periods.controller.js';
import { ReportsController } from './http/reports.controller.js';
import { LedgerModule } from './ledger.module.js';

@Module({ imports: [LedgerModule], controllers: [JournalController, PeriodsController, ReportsController] })
export class LedgerHttpModule {}
