import { Module } from '@nestjs/common';
import { PrivacyOfficeController } from './http/privacy-office.controller.js';
import { PrivacyRequestsController } from './http/privacy-requests.controller.js';
import './messages.js';
import { PrivacyPrivacy } from './privacy.js';
import { AcceptAgreement, FetchAgreement, ViewAgreement } from './use-cases/agreement.js';
import { AskRequest } from './use-cases/ask-request.js';
import { DecideRequest } from './use-cases/decide-request.js';
import { ExecuteRetention } from './use-cases/execute-retention.js';
import { ExtendRequest } from './use-cases/extend-request.js';
import { FetchAnswer, FetchExport } from './use-cases/fetch-export.js';
import { ListRequests, ViewRequest } from './use-cases/list-requests.js';
import { MakeExport } from './use-cases/make-export.js';
import { PrepareRetention } from './use-cases/prepare-retention.js';
import { ViewRegister } from './use-cases/register.js';
import { ViewMine } from './use-cases/view-mine.js';
import { ChooseClearing, FetchReport, ViewRetention } from './use-cases/view-retention.js';

const requests = [
  AskRequest,
  ListRequests,
  ViewRequest,
  DecideRequest,
  ExtendRequest,
  FetchExport,
  FetchAnswer,
  ViewMine,
];
const office = [ViewRetention, ChooseClearing, FetchReport, ExecuteRetention, PrepareRetention];
const papers = [ViewAgreement, AcceptAgreement, FetchAgreement, ViewRegister];
const useCases = [...requests, ...office, ...papers];

@Module({ providers: [...useCases, PrivacyPrivacy], exports: useCases })
export class PrivacyModule {}

@Module({ imports: [PrivacyModule], controllers: [PrivacyRequestsController, PrivacyOfficeController] })
export class PrivacyHttpModule {}

@Module({ imports: [PrivacyModule], providers: [MakeExport] })
export class PrivacyJobsModule {}
