import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { LimitSharing, SHARES_LIMITS } from './limit-sharing.js';
import { RateLimits } from './rate-limits.js';
import { RequestLimits } from './request-limits.js';

@Global()
@Module({})
export class LimitsModule {
  /** A process on the embedded database is the only one; others count together. */
  static forRoot({ limits, databaseUrl }: Pick<Config, 'limits' | 'databaseUrl'>): DynamicModule {
    return {
      module: LimitsModule,
      providers: [
        RequestLimits,
        LimitSharing,
        { provide: SHARES_LIMITS, useValue: databaseUrl !== undefined },
        { provide: RateLimits, useValue: limits && new RateLimits(limits) },
      ],
      exports: [RateLimits],
    };
  }
}
