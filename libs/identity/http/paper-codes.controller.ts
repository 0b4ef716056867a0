import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import { Allow, IdField, IdPipe, StepUp, Tenant, TenantContext, Text } from '#libs/platform/index.js';
import { PaperCodes, type PaperCode } from '../use-cases/paper-codes.js';
import { PersonInput } from './people.dto.js';

class PaperCodeView implements PaperCode {
  @IdField()
  login_id: Id;

  @Text()
  login_name: string;

  @Text()
  display_name: string;

  @Text({ description: 'Told this once, to be printed.' })
  code: string;

  @ApiProperty({ type: String, format: 'date-time' })
  expires_at: string;
}

/** Access for who has no e-mail address. */
@ApiTags('identity')
@Controller('v1/cooperatives/:cooperativeId')
export class PaperCodesController {
  constructor(private readonly paperCodes: PaperCodes) {}

  @Post('paper-people')
  @Allow('board', 'bookkeeper')
  @StepUp()
  @ApiCreatedResponse({ type: PaperCodeView })
  add(@Tenant() context: TenantContext, @Body() input: PersonInput): Promise<PaperCode> {
    return this.paperCodes.add(context, input);
  }

  @Post('people/:loginId/paper-code')
  @Allow('board', 'bookkeeper')
  @StepUp()
  @ApiCreatedResponse({ type: PaperCodeView })
  renew(@Tenant() context: TenantContext, @Param('loginId', IdPipe) loginId: Id): Promise<PaperCode> {
    return this.paperCodes.renew(context, loginId);
  }
}
