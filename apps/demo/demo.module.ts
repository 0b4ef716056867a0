import { Module } from '@nestjs/common';
import { BankingModule } from '#libs/banking/index.js';
import { CooperativesModule } from '#libs/cooperatives/index.js';
import { DecisionsModule } from '#libs/decisions/index.js';
import { IdentityModule } from '#libs/identity/index.js';
import { InvoicingModule } from '#libs/invoicing/index.js';
import { LedgerModule } from '#libs/ledger/index.js';
import { SharesModule } from '#libs/shares/index.js';
import { LoansModule } from '#libs/loans/index.js';
import { WebhooksHttpModule } from '#libs/webhooks/index.js';
import { BillMonth } from './filling/bill-month.js';
import { CollectContributions } from './filling/collect-contributions.js';
import { EmployStaff } from './filling/employ-staff.js';
import { EnrolPeople } from './filling/enrol-people.js';
import { Found } from './filling/found.js';
import { LendMoney } from './filling/lend-money.js';
import { MakeWebhook } from './filling/make-webhook.js';
import { PayShares } from './filling/pay-shares.js';
import { ProposeProfit } from './filling/propose-profit.js';
import { DivideProfit } from './filling/divide-profit.js';
import { ReceivePayments } from './filling/receive-payments.js';
import { SettleExits } from './filling/settle-exits.js';
import { SettleContributions } from './filling/settle-contributions.js';
import { SeedDemo } from './filling/seed-demo.js';

/** The demonstration. Loaded only where the configuration asks for it. */
@Module({
  imports: [
    BankingModule,
    CooperativesModule,
    IdentityModule,
    InvoicingModule,
    LedgerModule,
    SharesModule,
    LoansModule,
    DecisionsModule,
    WebhooksHttpModule,
  ],
  providers: [
    SeedDemo,
    Found,
    BillMonth,
    ReceivePayments,
    EnrolPeople,
    EmployStaff,
    MakeWebhook,
    CollectContributions,
    SettleContributions,
    PayShares,
    SettleExits,
    LendMoney,
    DivideProfit,
    ProposeProfit,
  ],
})
export class DemoModule {}
