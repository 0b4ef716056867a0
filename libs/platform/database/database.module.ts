import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import pg from 'pg';
import { cents } from '#libs/kernel/index.js';
import { Transactions } from './transactions.js';

const INT8 = 20;
const DATE = 1082;

/** bigint as a checked safe integer, date as ISO text; the rest as the driver gives it. Per connection, not process-wide. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary' && oid === INT8) return (text: string) => cents(Number(text));
    if (format !== 'binary' && oid === DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format) as (text: string) => unknown;
  },
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
            types,
            // a statement nobody waits for travels with the next one; one connection serves one transaction at a time
            pipeline: true,
            connectionTimeoutMillis: 5_000,
            statement_timeout: 60_000,
            idle_in_transaction_session_timeout: 60_000,
          },
          retryAttempts: 0,
        }),
      ],
      providers: [Transactions],
      exports: [Transactions, TypeOrmModule],
    };
  }
}
