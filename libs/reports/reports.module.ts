import { Module } from '@nestjs/common';
import { InvoicingModule } from '#libs/invoicing/index.js';
import { ReportsController } from './http/reports.controller.js';
import './messages.js';
import { ReportsPrivacy } from './privacy.js';
import { MakeReport } from './use-cases/make-report.js';
import { WriteReportFile } from './use-cases/report-files.js';
import { ForgetReportView, KeepReportView, ListReportViews } from './use-cases/report-views.js';

const useCases = [MakeReport, WriteReportFile, ListReportViews, KeepReportView, ForgetReportView];

@Module({ imports: [InvoicingModule], providers: [...useCases, ReportsPrivacy], exports: useCases })
export class ReportsModule {}

@Module({ imports: [ReportsModule], controllers: [ReportsController] })
export class ReportsHttpModule {}
