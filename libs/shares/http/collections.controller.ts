import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { formatEuro, type Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, MakesOnce, RunView, sentence, Tenant, TenantContext, type Run } from '#libs/platform/index.js';
import { CollectMonth } from '../use-cases/collect-month.js';
import { presentShare } from './present.js';
import { MemberShareView } from './share.dto.js';
import { ReturnOverpayment } from '../use-cases/return-overpayment.js';
import { TakeBackOverpayment } from '../use-cases/take-back-overpayment.js';
import {
  OverpaymentOffered,
  ShareCollectionBody,
  ShareCollectionQuery,
  ShareCollectionView,
} from './collection.dto.js';

/** A month's terms, and what was paid too much. */
@ApiTags('shares')
@Controller('v1/cooperatives/:cooperativeId')
export class ShareCollectionsController {
  constructor(
    private readonly collectMonth: CollectMonth,
    private readonly returnOverpayment: ReturnOverpayment,
    private readonly takeBackOverpayment: TakeBackOverpayment,
  ) {}

  @Get('share-collections')
  @Allow('bookkeeper', 'board')
  @ApiOkResponse({ type: ShareCollectionView })
  async preview(
    @Tenant() context: TenantContext,
    @Query() { month }: ShareCollectionQuery,
  ): Promise<ShareCollectionView> {
    const { groups, handled, late, run_id, total } = await this.collectMonth.preview(context, month);
    return {
      month,
      run_id,
      total: formatEuro(total),
      late: { terms: late.terms, amount: formatEuro(late.amount) },
      handled: handled.map(({ account_id, amount, channel, due_on, member_name, number, state }) => ({
        ...{ account_id, channel, due_on, member_name, number, state },
        amount: formatEuro(amount),
      })),
      groups: groups.map(({ amount, channel, items, terms }) => ({
        channel,
        terms,
        amount: formatEuro(amount),
        items: items.map(({ account_id, due_on, member_id, member_name, number, problem, ...item }) => ({
          account_id,
          member_id,
          member_name,
          number,
          due_on,
          amount: formatEuro(item.amount),
          problem,
          problem_detail: problem && sentence(problem, {}, context.language),
        })),
      })),
    };
  }

  @Post('share-collections')
  @HttpCode(202)
  @Allow('bookkeeper')
  @MakesOnce()
  @ApiAcceptedResponse({ type: RunView })
  async start(
    @Tenant() context: TenantContext,
    @Body() { month }: ShareCollectionBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Run> {
    const run = await this.collectMonth.start(context, month);
    void reply.header('location', `/v1/cooperatives/${context.cooperativeId}/runs/${run.run_id}`);
    return run;
  }

  @Post('shares/:shareAccountId/overpayment-return')
  @Allow('bookkeeper')
  @ApiCreatedResponse({ type: OverpaymentOffered })
  giveBack(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
  ): Promise<OverpaymentOffered> {
    return this.returnOverpayment.run(context, accountId);
  }

  /** It was offered by mistake and did not go to the bank yet. */
  @Post('shares/:shareAccountId/overpayment-return/withdrawal')
  @Allow('bookkeeper')
  @HttpCode(200)
  @ApiOkResponse({ type: MemberShareView })
  async keep(
    @Tenant() context: TenantContext,
    @Param('shareAccountId', IdPipe) accountId: Id,
  ): Promise<MemberShareView> {
    return presentShare(await this.takeBackOverpayment.run(context, accountId));
  }
}
