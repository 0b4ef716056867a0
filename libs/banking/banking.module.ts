import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { LedgerModule } from '#libs/ledger/index.js';
import './data/refusals.js';
import './messages.js';
import { BankingPrivacy } from './privacy.js';

@Module({ imports: [DiscoveryModule, LedgerModule], providers: [BankingPrivacy] })
export class BankingModule {}

@Module({ imports: [BankingModule] })
export class BankingHttpModule {}
