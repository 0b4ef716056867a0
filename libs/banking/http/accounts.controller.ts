import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, IfMatch, StepUp, Tenant, TenantContext } from '#libs/platform/index.js';
import { CollectionSettingsActs } from '../use-cases/collection-settings.js';
import { ConfirmPartyAccount, PartyAccounts } from '../use-cases/party-accounts.js';
import {
  CollectionSettingsInput,
  CollectionSettingsView,
  ConfirmationInput,
  PartyAccountInput,
  PartyAccountListView,
  PartyAccountView,
  PartyQuery,
} from './party.dto.js';
import { accountView, settingsView } from './present.js';

@ApiTags('banking')
@Controller('v1/cooperatives/:cooperativeId/party-accounts')
export class PartyAccountsController {
  constructor(
    private readonly partyAccounts: PartyAccounts,
    private readonly confirmPartyAccount: ConfirmPartyAccount,
  ) {}

  @Get()
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: PartyAccountListView })
  async list(
    @Tenant() context: TenantContext,
    @Query() { party_kind: kind, party_id: id }: PartyQuery,
  ): Promise<PartyAccountListView> {
    const accounts = await this.partyAccounts.list(context, { kind, id });
    return { items: accounts.map((account) => accountView(context, account)) };
  }

  @Post()
  @Allow('board', 'bookkeeper')
  @StepUp()
  @ApiCreatedResponse({ type: PartyAccountView })
  async record(@Tenant() context: TenantContext, @Body() input: PartyAccountInput): Promise<PartyAccountView> {
    const { party_kind: kind, party_id: id, iban, holder_name: holderName } = input;
    return accountView(context, await this.partyAccounts.record(context, { kind, id }, { iban, holderName }));
  }

  @Post(':accountId/confirmation')
  @Allow('board', 'bookkeeper')
  @StepUp()
  @HttpCode(200)
  @ApiOkResponse({ type: PartyAccountView })
  async confirm(
    @Tenant() context: TenantContext,
    @Param('accountId', IdPipe) accountId: Id,
    @Body() { how }: ConfirmationInput,
  ): Promise<PartyAccountView> {
    return accountView(context, await this.confirmPartyAccount.run(context, accountId, how));
  }
}

@ApiTags('banking')
@Controller('v1/cooperatives/:cooperativeId/collection-settings')
export class CollectionSettingsController {
  constructor(private readonly settings: CollectionSettingsActs) {}

  @Get()
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: CollectionSettingsView })
  async view(@Tenant() context: TenantContext): Promise<CollectionSettingsView> {
    return settingsView(await this.settings.view(context));
  }

  @Put()
  @Allow('board', 'bookkeeper')
  @StepUp()
  @ApiOkResponse({ type: CollectionSettingsView })
  async change(
    @Tenant() context: TenantContext,
    @IfMatch() version: number,
    @Body() input: CollectionSettingsInput,
  ): Promise<CollectionSettingsView> {
    const {
      creditor_identifier: creditorIdentifier,
      notice_days: noticeDays,
      first_as_frst: firstAsFrst = false,
    } = input;
    return settingsView(await this.settings.change(context, { creditorIdentifier, noticeDays, firstAsFrst, version }));
  }
}
