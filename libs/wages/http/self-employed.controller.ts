import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, Tenant, TenantContext } from '#libs/platform/index.js';
import { compareForms } from '../core/floors/compare.js';
import { employmentFileNote } from '../core/floors/employment-signals.js';
import { rateFloor } from '../core/floors/rate-floor.js';
import { wageSpace } from '../core/floors/wage-space.js';
import { readComparison, readFileNote, readRateBuildUp, readWageSpace } from '../core/input/read-self-employed.js';
import { parameterBook } from '../parameters.js';
import { presentComparison, presentFileNote, presentRate, presentWageSpace } from './present-self-employed.js';
import { ComparisonInput, FileNoteInput, RateBuildUpInput, WageSpaceInput } from './self-employed.dto.js';
import { ComparisonView, FileNoteView, RateBuildUpView, WageSpaceView } from './self-employed.views.js';

/**
 * What members who are not employed need to know. Nothing is stored and nothing stored is read: typed figures are nobody's
 * pay, so no look at them is kept on record.
 */
@ApiTags('wages')
@Controller('v1/cooperatives/:cooperativeId')
export class SelfEmployedController {
  /** tariefopbouw: from the income wanted to the least hourly rate. */
  @Post('rate-build-ups')
  @HttpCode(200)
  @Allow('bookkeeper', 'board')
  @ApiBody({ type: RateBuildUpInput })
  @ApiOkResponse({ type: RateBuildUpView })
  rate(@Tenant() { language }: TenantContext, @Body() body: unknown): RateBuildUpView {
    const { on, input, hourly } = readRateBuildUp(body, parameterBook());
    return presentRate(rateFloor(parameterBook().on(on), input), hourly, language);
  }

  /** The same money once as cost of employment, once as turnover. */
  @Post('employment-comparisons')
  @HttpCode(200)
  @Allow('bookkeeper', 'board')
  @ApiBody({ type: ComparisonInput })
  @ApiOkResponse({ type: ComparisonView })
  comparison(@Tenant() { language }: TenantContext, @Body() body: unknown): ComparisonView {
    const { payslip, perMonth, selfEmployed } = readComparison(body, parameterBook());
    return presentComparison(compareForms(parameterBook(), payslip, perMonth, selfEmployed), language);
  }

  /** loonruimte: how far the co-operative is on the road to employment. */
  @Post('wage-spaces')
  @HttpCode(200)
  @Allow('bookkeeper', 'board')
  @ApiBody({ type: WageSpaceInput })
  @ApiOkResponse({ type: WageSpaceView })
  space(@Tenant() { language }: TenantContext, @Body() body: unknown): WageSpaceView {
    return presentWageSpace(wageSpace(readWageSpace(body)), language);
  }

  /** Signals of false self-employment from dated facts: for the file, never a verdict. */
  @Post('employment-file-notes')
  @HttpCode(200)
  @Allow('bookkeeper', 'board')
  @ApiBody({ type: FileNoteInput })
  @ApiOkResponse({ type: FileNoteView })
  note(@Tenant() { language }: TenantContext, @Body() body: unknown): FileNoteView {
    const { on, facts, hourly } = readFileNote(body, parameterBook());
    return presentFileNote(employmentFileNote(parameterBook().on(on), facts, on, hourly, language), language);
  }
}
