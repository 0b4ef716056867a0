import { Module } from '@nestjs/common';
import { LedgerModule } from '#libs/ledger/index.js';
import './announced-acts.js';
import { ProfitController } from './http/profit.controller.js';
import './messages.js';
import { DecisionsPrivacy } from './privacy.js';
import { AdoptAppropriation } from './use-cases/adopt-appropriation.js';
import { ConfirmAppropriation } from './use-cases/confirm-appropriation.js';
import { DrawProposal } from './use-cases/draw-proposal.js';
import { ProposeAppropriation } from './use-cases/propose-appropriation.js';
import { TakeBackAppropriation } from './use-cases/take-back-appropriation.js';
import { ViewOwnProfit } from './use-cases/view-own-profit.js';
import { ViewAppropriations } from './use-cases/view-appropriations.js';

const useCases = [
  AdoptAppropriation,
  ConfirmAppropriation,
  DrawProposal,
  ProposeAppropriation,
  TakeBackAppropriation,
  ViewAppropriations,
  ViewOwnProfit,
];

@Module({ imports: [LedgerModule], providers: [...useCases, DecisionsPrivacy], exports: useCases })
export class DecisionsModule {}

@Module({ imports: [DecisionsModule], controllers: [ProfitController] })
export class DecisionsHttpModule {}
