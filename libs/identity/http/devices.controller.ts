import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Id } from '#libs/kernel/index.js';
import {
  Choice,
  CurrentSession,
  Flag,
  IdField,
  IdPipe,
  ListOf,
  SignedIn,
  StepUp,
  Text,
  type Session,
} from '#libs/platform/index.js';
import { Devices, type OwnSession } from '../use-cases/devices.js';

const KINDS = ['phone', 'tablet', 'computer', 'program'] as const;

class OwnSessionView implements OwnSession {
  @IdField()
  session_id: Id;

  @Flag()
  current: boolean;

  @Choice(KINDS)
  kind: (typeof KINDS)[number];

  @Text({ min: 0 })
  browser: string;

  @Text({ min: 0 })
  system: string;

  @Text({ min: 0, description: 'First part of the network address.' })
  network: string;

  @Text()
  method: string;

  @ApiProperty({ type: String, format: 'date-time' })
  first_seen_at: string;

  @ApiProperty({ type: String, format: 'date-time' })
  last_seen_at: string;
}

class OwnSessionsView {
  @ListOf(OwnSessionView)
  items: OwnSessionView[];
}

/**
 * Ending a session that is not one's own asks for a proof: with a stolen cookie one could throw its owner out and stay in. To stop
 * a thief no proof is needed: signing out everywhere (`DELETE sessions`) ends this session too, so a thief gains nothing by it,
 * and somebody whose phone with its codes was stolen can.
 */
@ApiTags('identity')
@Controller('v1')
export class DevicesController {
  constructor(private readonly devices: Devices) {}

  @Get('sessions')
  @SignedIn()
  @ApiOkResponse({ type: OwnSessionsView })
  list(@CurrentSession() session: Session): Promise<{ items: OwnSession[] }> {
    return this.devices.list(session);
  }

  @Delete('sessions/:sessionId')
  @SignedIn()
  @StepUp()
  @HttpCode(204)
  @ApiNoContentResponse()
  end(@CurrentSession() session: Session, @Param('sessionId', IdPipe) sessionId: Id): Promise<void> {
    return this.devices.end(session, sessionId);
  }

  @Delete('other-sessions')
  @SignedIn()
  @StepUp()
  @HttpCode(204)
  @ApiNoContentResponse()
  endOthers(@CurrentSession() session: Session): Promise<void> {
    return this.devices.endOthers(session);
  }
}
