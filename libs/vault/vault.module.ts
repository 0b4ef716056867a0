import { Global, Module, type DynamicModule, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { columnTypes } from '#libs/platform/index.js';
import { VaultTransactions } from './data/vault-transactions.js';
import { BsnController } from './http/bsn.controller.js';
import './messages.js';
import { VaultPrivacy } from './privacy.js';
import { KeepBsn } from './use-cases/keep-bsn.js';

/** Few people look at a BSN at the same moment. */
const POOL = 2;

class VaultConnection implements OnModuleDestroy {
  constructor(readonly dataSource: DataSource) {}

  onModuleDestroy = (): Promise<void> => this.dataSource.destroy();
}

/** The one connection under the vault's role. */
@Global()
@Module({})
export class VaultDatabaseModule {
  static forRoot(url: string): DynamicModule {
    const open = async () =>
      new VaultConnection(
        await new DataSource({
          type: 'postgres',
          url,
          poolSize: POOL,
          // as every connection of Transactions, which sends statements that nobody waits for yet
          extra: { types: columnTypes, pipeline: true, connectionTimeoutMillis: 5_000, statement_timeout: 60_000 },
        }).initialize(),
      );
    return {
      module: VaultDatabaseModule,
      providers: [
        { provide: VaultConnection, useFactory: open },
        {
          provide: VaultTransactions,
          inject: [VaultConnection],
          useFactory: ({ dataSource }: VaultConnection) => new VaultTransactions(dataSource),
        },
      ],
      exports: [VaultTransactions],
    };
  }
}

@Module({ controllers: [BsnController], providers: [KeepBsn, VaultPrivacy] })
export class VaultHttpModule {}
