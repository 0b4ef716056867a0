import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiServiceUnavailableResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../http/access.js';
import { Health, NEEDED, type CheckResult } from './health.js';

class AliveView {
  @ApiProperty({ enum: ['alive'] })
  status: 'alive';
}

class ChecksView {
  @ApiProperty({ enum: ['up', 'down'] })
  database: CheckResult;
  @ApiProperty({ enum: ['up', 'down'] })
  migrations: CheckResult;
  @ApiProperty({ enum: ['up', 'down'] })
  queue: CheckResult;
  /** Not up: documents are made when there is room again. */
  @ApiProperty({ enum: ['up', 'down', 'full'] })
  documents: CheckResult;
  /** Not up: mail is sent when it can be. */
  @ApiProperty({ enum: ['up', 'down', 'full'] })
  mail: CheckResult;
}

class HealthView {
  @ApiProperty({ enum: ['ready', 'not_ready'] })
  status: 'ready' | 'not_ready';
  @ApiProperty({ type: ChecksView })
  checks: ChecksView;
  /** When the last backup was made; null when none is known of. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  last_backup_at: string | null;
  /** How long ago that is, in whole hours. */
  @ApiProperty({ type: 'integer', nullable: true })
  last_backup_hours: number | null;
}

const HOUR_MS = 3_600_000;

/** For whoever keeps the office running. Says what is up and down, and nothing about what is in it. */
@Controller('health')
export class HealthController {
  constructor(private readonly health: Health) {}

  /** The process runs and answers; restart it when it does not. */
  @Public()
  @Get('live')
  @ApiOkResponse({ type: AliveView })
  live(): AliveView {
    return { status: 'alive' };
  }

  /** The process can do its work; send it requests only then. */
  @Public()
  @Get()
  @ApiOkResponse({ type: HealthView })
  @ApiServiceUnavailableResponse({ type: HealthView })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthView> {
    const { checks, lastBackup } = await this.health.check();
    const ready = NEEDED.every((name) => checks[name] === 'up');
    void reply.status(ready ? 200 : 503).header('cache-control', 'no-store');
    return {
      status: ready ? 'ready' : 'not_ready',
      checks,
      last_backup_at: lastBackup?.toISOString() ?? null,
      last_backup_hours: lastBackup && Math.max(0, Math.floor((Date.now() - lastBackup.getTime()) / HOUR_MS)),
    };
  }
}
