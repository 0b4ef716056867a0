import {
  Inject,
  Injectable,
  Logger,
  SetMetadata,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import pg from 'pg';
import { today, type Clock, type Id, type LocalDate } from '#libs/kernel/index.js';
import { CLOCK } from '../clock.js';
import { TenantContext } from '../database/tenant-context.js';

/** What a room does once a day for every co-operative. It may come again on the same day: a natural key makes that a no-op. */
export interface DailyWork {
  readonly name: string;
  run(context: TenantContext, onDate: LocalDate): Promise<void>;
}

const DAILY_WORK = 'coopkantoor:daily-work';
/** Marks a provider as work of every day. */
export const RunsDaily = () => SetMetadata(DAILY_WORK, true);

export const SCHEDULER_URL = Symbol('scheduler url');

const FIRST_LOOK_MS = 60_000;
const LOOK_EVERY_MS = 3_600_000;

/** Asks every hour whether a day began, and then does the work of the day for every co-operative, one after the other. */
@Injectable()
export class Scheduler implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('scheduler');
  private timers: NodeJS.Timeout[] = [];
  private lastDay: LocalDate | undefined;
  private underWay: Promise<unknown> = Promise.resolve();
  private isEnding = false;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SCHEDULER_URL) private readonly url: string,
  ) {}

  onApplicationBootstrap(): void {
    const look = () => void (this.underWay = this.look());
    this.timers = [setTimeout(look, FIRST_LOOK_MS).unref(), setInterval(look, LOOK_EVERY_MS).unref()];
  }

  /** Ends after the co-operative in hand, before its connections are taken away; the rest of the day is done at the next start. */
  async onModuleDestroy(): Promise<void> {
    this.isEnding = true;
    this.timers.forEach((timer) => clearTimeout(timer));
    await this.underWay;
  }

  private async look(): Promise<void> {
    const onDate = today(this.clock);
    if (this.lastDay === onDate) return;
    try {
      if (await this.runDay(onDate)) this.lastDay = onDate;
    } catch (error) {
      this.logger.error({ msg: 'the day will be tried again', err: describe(error) });
    }
  }

  /** The work of one day. One co-operative's failure is nobody else's. @returns whether everything succeeded */
  async runDay(onDate: LocalDate): Promise<boolean> {
    let succeeded = true;
    for (const cooperativeId of await this.cooperatives()) {
      if (this.isEnding) return false;
      for (const work of this.works()) {
        try {
          await work.run(TenantContext.forJob(cooperativeId, work.name, this.clock), onDate);
        } catch (error) {
          succeeded = false;
          this.logger.error({ work: work.name, cooperative: cooperativeId, err: describe(error) });
        }
      }
    }
    return succeeded;
  }

  /** Under the role that sees of co-operatives only that they exist. */
  private async cooperatives(): Promise<Id[]> {
    const client = new pg.Client({ connectionString: this.url, connectionTimeoutMillis: 5_000 });
    await client.connect();
    try {
      const { rows } = await client.query<{ cooperative_id: Id }>(
        `select cooperative_id from cooperative order by created_at, cooperative_id`,
      );
      return rows.map((row) => row.cooperative_id);
    } finally {
      await client.end();
    }
  }

  private works(): DailyWork[] {
    const found = this.discovery
      .getProviders()
      .filter((wrapper) => wrapper.metatype && this.reflector.get<boolean | undefined>(DAILY_WORK, wrapper.metatype))
      .map((wrapper) => wrapper.instance as DailyWork);
    return [...new Map(found.map((work) => [work.name, work])).values()];
  }
}

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
