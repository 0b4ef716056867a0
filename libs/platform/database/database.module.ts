import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { columnTypes } from './column-types.js';
import { Transactions } from './transactions.js';

/**
 * No statement, no wait for somebody else's row and no transaction that forgot itself may hold a connection for long: there are
 * ten, and people behind them. In milliseconds.
 */
export const TIMEOUTS = {
  statement_timeout: 30_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 30_000,
};

@Global()
@Module({})
export class DatabaseModule {
  /** @param url connection of the application role, @param poolSize connections of this process */
  static forRoot(url: string, poolSize = 10): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url,
          entities: [],
          poolSize,
          extra: {
            types: columnTypes,
            // a statement nobody waits for travels with the next one; one connection serves one transaction at a time
            pipeline: true,
            connectionTimeoutMillis: 5_000,
            ...TIMEOUTS,
          },
          retryAttempts: 0,
        }),
      ],
      providers: [Transactions],
      exports: [Transactions, TypeOrmModule],
    };
  }
}
