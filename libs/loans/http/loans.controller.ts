import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdPipe, IfMatch, MakesOnce, Tenant, TenantContext } from '#libs/platform/index.js';
import { AgreeLoan } from '../use-cases/agree-loan.js';
import { DrawLoanPapers } from '../use-cases/draw-loan-papers.js';
import { OfferLoanPayment } from '../use-cases/offer-loan-payment.js';
import { ReclassifyLoans } from '../use-cases/reclassify-loans.js';
import { RecordLoanEvent } from '../use-cases/record-loan-event.js';
import { TakeBackLoanPayment } from '../use-cases/take-back-loan-payment.js';
import { ViewLoans } from '../use-cases/view-loans.js';
import { WithdrawLoan } from '../use-cases/withdraw-loan.js';
import {
  agreementOf,
  LoanCorrectionInput,
  LoanEventInput,
  LoanInput,
  LoanListView,
  LoanPaymentInput,
  LoansQuery,
  LoanStatementQuery,
  LoanTermsQuery,
  LoanTermsView,
  LoanView,
  LoanYearEndInput,
  LoanYearEndView,
  OwnLoansView,
  scheduledOf,
} from './loan.dto.js';
import { presentLoan, presentOverview, presentTerms } from './present-loan.js';

@ApiTags('loans')
@Controller('v1/cooperatives/:cooperativeId/loans')
export class LoansController {
  constructor(
    private readonly viewLoans: ViewLoans,
    private readonly agreeLoan: AgreeLoan,
    private readonly recordEvent: RecordLoanEvent,
    private readonly reclassify: ReclassifyLoans,
    private readonly withdrawLoan: WithdrawLoan,
    private readonly drawPapers: DrawLoanPapers,
    private readonly offerPayment: OfferLoanPayment,
    private readonly takeBackPayment: TakeBackLoanPayment,
  ) {}

  @Get()
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: LoanListView })
  async list(@Tenant() context: TenantContext, @Query() { on }: LoansQuery): Promise<LoanListView> {
    return presentOverview(await this.viewLoans.all(context, on));
  }

  @Post()
  @Allow('board', 'bookkeeper')
  @MakesOnce()
  @ApiCreatedResponse({ type: LoanView })
  agree(@Tenant() context: TenantContext, @Body() input: LoanInput): Promise<LoanView> {
    return this.agreeLoan.run(context, agreementOf(input), presentLoan);
  }

  /** What a loan would cost, before anything is agreed. */
  @Get('terms')
  @Allow('board', 'bookkeeper')
  @ApiOkResponse({ type: LoanTermsView })
  terms(@Query() query: LoanTermsQuery): LoanTermsView {
    return presentTerms(this.viewLoans.terms(scheduledOf(query)));
  }

  @Get('own')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: OwnLoansView })
  async own(@Tenant() context: TenantContext): Promise<OwnLoansView> {
    return { items: (await this.viewLoans.own(context)).map(presentLoan) };
  }

  /** Puts what falls due within a year of the last day of a financial year with the short-term debts. */
  @Post('year-end')
  @Allow('bookkeeper')
  @MakesOnce()
  @HttpCode(200)
  @ApiOkResponse({ type: LoanYearEndView })
  yearEnd(@Tenant() context: TenantContext, @Body() { on }: LoanYearEndInput): Promise<LoanYearEndView> {
    return this.reclassify.run(context, on);
  }

  @Get(':loanId')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @ApiOkResponse({ type: LoanView })
  async view(@Tenant() context: TenantContext, @Param('loanId', IdPipe) loanId: Id): Promise<LoanView> {
    return presentLoan(await this.viewLoans.one(context, loanId));
  }

  @Post(':loanId/events')
  @Allow('bookkeeper')
  @MakesOnce()
  @HttpCode(200)
  @ApiOkResponse({ type: LoanView })
  record(
    @Tenant() context: TenantContext,
    @Param('loanId', IdPipe) loanId: Id,
    @Body() input: LoanEventInput,
  ): Promise<LoanView> {
    return this.recordEvent.run(context, loanId, input, presentLoan);
  }

  /** Puts interest or principal with the payments that wait for a batch. */
  @Post(':loanId/payments')
  @Allow('bookkeeper')
  @MakesOnce()
  @ApiCreatedResponse({ type: LoanView })
  offer(
    @Tenant() context: TenantContext,
    @Param('loanId', IdPipe) loanId: Id,
    @Body() input: LoanPaymentInput,
  ): Promise<LoanView> {
    return this.offerPayment.run(context, loanId, input, presentLoan);
  }

  /** A payment that was offered by mistake is not paid, as long as it did not go to the bank. */
  @Post(':loanId/payments/:orderId/withdrawal')
  @Allow('bookkeeper')
  @HttpCode(200)
  @ApiOkResponse({ type: LoanView })
  async takeBack(
    @Tenant() context: TenantContext,
    @Param('loanId', IdPipe) loanId: Id,
    @Param('orderId', IdPipe) orderId: Id,
  ): Promise<LoanView> {
    return presentLoan(await this.takeBackPayment.run(context, loanId, orderId));
  }

  @Post(':loanId/corrections')
  @Allow('bookkeeper')
  @MakesOnce()
  @HttpCode(200)
  @ApiOkResponse({ type: LoanView })
  correct(
    @Tenant() context: TenantContext,
    @Param('loanId', IdPipe) loanId: Id,
    @Body() { date, event_id: eventId, reason }: LoanCorrectionInput,
  ): Promise<LoanView> {
    return this.recordEvent.correct(context, loanId, { eventId, date, reason }, presentLoan);
  }

  @Post(':loanId/withdrawal')
  @Allow('board', 'bookkeeper')
  @HttpCode(200)
  @ApiOkResponse({ type: LoanView })
  async withdraw(
    @Tenant() context: TenantContext,
    @Param('loanId', IdPipe) loanId: Id,
    @IfMatch() version: number,
  ): Promise<LoanView> {
    return presentLoan(await this.withdrawLoan.run(context, loanId, version));
  }

  @Get(':loanId/agreement')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @Header('x-content-type-options', 'nosniff')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async agreement(@Tenant() context: TenantContext, @Param('loanId', IdPipe) loanId: Id): Promise<StreamableFile> {
    return pdf(await this.drawPapers.agreement(context, loanId));
  }

  /** What happened in a calendar year, and what is owed at its end. */
  @Get(':loanId/statement')
  @Allow('member', 'project_lead', 'board', 'bookkeeper')
  @Header('x-content-type-options', 'nosniff')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async statement(
    @Tenant() context: TenantContext,
    @Param('loanId', IdPipe) loanId: Id,
    @Query() { year }: LoanStatementQuery,
  ): Promise<StreamableFile> {
    return pdf(await this.drawPapers.statement(context, loanId, year));
  }
}

const pdf = ({ bytes, fileName }: { bytes: Buffer; fileName: string }): StreamableFile =>
  new StreamableFile(bytes, {
    type: 'application/pdf',
    length: bytes.length,
    disposition: `inline; filename="${fileName}"`,
  });
