import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Tenant, TenantContext } from '#libs/platform/index.js';
import { ViewLedgerAccounts } from '../use-cases/view-ledger-accounts.js';
import { ViewOpenItems } from '../use-cases/view-open-items.js';
import { ViewTrialBalance } from '../use-cases/view-trial-balance.js';
import { OpenItemQuery, TrialBalanceQuery } from './ledger.dto.js';
import { LedgerAccountListView, OpenItemListView, TrialBalanceView } from './ledger.views.js';
import { presentAccount, presentOpenItems, presentTrialBalance } from './present.js';

@ApiTags('ledger')
@Controller('v1/cooperatives/:cooperativeId')
export class ReportsController {
  constructor(
    private readonly viewAccounts: ViewLedgerAccounts,
    private readonly viewTrialBalance: ViewTrialBalance,
    private readonly viewOpenItems: ViewOpenItems,
  ) {}

  @Get('ledger-accounts')
  @Allow('bookkeeper', 'board')
  @ApiOkResponse({ type: LedgerAccountListView })
  async accounts(@Tenant() context: TenantContext): Promise<LedgerAccountListView> {
    const accounts = await this.viewAccounts.run(context);
    return { items: accounts.map((account) => presentAccount(account, context.language)) };
  }

  @Get('trial-balance')
  @Allow('bookkeeper', 'board')
  @ApiOkResponse({ type: TrialBalanceView })
  async trialBalance(@Tenant() context: TenantContext, @Query() query: TrialBalanceQuery): Promise<TrialBalanceView> {
    return presentTrialBalance(await this.viewTrialBalance.run(context, query), context.language);
  }

  @Get('open-items')
  @Allow('bookkeeper', 'board')
  @ApiOkResponse({ type: OpenItemListView })
  async openItems(@Tenant() context: TenantContext, @Query() query: OpenItemQuery): Promise<OpenItemListView> {
    return presentOpenItems(await this.viewOpenItems.run(context, query.on));
  }
}
