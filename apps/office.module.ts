import { Module, type DynamicModule } from '@nestjs/common';
import {
  AuditSealerModule,
  ClockModule,
  ConfigModule,
  DatabaseModule,
  DocumentStoreModule,
  LimitsModule,
  MailModule,
  OperationsModule,
  PersonalDataModule,
  OutgoingModule,
  masterKeySource,
  queueConnection,
  QueueModule,
  SchedulerModule,
  useMasterKeys,
  type Config,
  type RoleUrls,
  type Secrets,
} from '#libs/platform/index.js';
import { VaultDatabaseModule } from '#libs/vault/index.js';
import { ApiModule } from './api/api.module.js';
import { DemoPhoneModule } from './demo/phone/phone.module.js';
import { WorkerModule } from './worker/worker.module.js';

export interface Office {
  config: Config;
  secrets: Secrets;
  urls: RoleUrls;
}

/** One code base, three shapes: the api, a worker, or both in one process. */
@Module({})
export class OfficeModule {
  static forRoot({ config, secrets, urls }: Office): DynamicModule {
    useMasterKeys(masterKeySource(config, secrets));
    const serves = config.process !== 'worker';
    const works = config.process !== 'api';
    const connection = queueConnection({ redisUrl: config.redisUrl, queueUrl: urls.queue });
    return {
      module: OfficeModule,
      imports: [
        ClockModule,
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot(urls.app),
        DocumentStoreModule.forRoot(config),
        MailModule.forRoot(config),
        OutgoingModule,
        PersonalDataModule,
        OperationsModule.forRoot(config, urls),
        VaultDatabaseModule.forRoot(urls.vault),
        ...(serves ? [LimitsModule.forRoot(config), ApiModule] : []),
        ...(serves && config.demo ? [DemoPhoneModule] : []),
        ...(works
          ? [
              QueueModule.forWorker({
                connection,
                relayUrl: urls.relay,
                prefix: config.queuePrefix,
                concurrency: config.workerConcurrency,
              }),
              SchedulerModule.forWorker(urls.scheduler),
              AuditSealerModule.forWorker(urls.sealer),
              WorkerModule,
            ]
          : []),
      ],
    };
  }
}
