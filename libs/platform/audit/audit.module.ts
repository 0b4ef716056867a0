import { Global, Module, type DynamicModule } from '@nestjs/common';
import { AuditSealer, SEALER_URL } from './audit-sealer.js';
import { LogController } from './http/log.controller.js';
import { ReadLog } from './read-log.js';

@Module({ controllers: [LogController], providers: [ReadLog] })
export class AuditHttpModule {}

/** In workers. */
@Global()
@Module({})
export class AuditSealerModule {
  static forWorker(sealerUrl: string): DynamicModule {
    return { module: AuditSealerModule, providers: [{ provide: SEALER_URL, useValue: sealerUrl }, AuditSealer] };
  }
}
