import { Global, Inject, Injectable, Module, type OnModuleDestroy } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { Outgoing } from './outgoing.js';

@Injectable()
class ClosesOutgoing implements OnModuleDestroy {
  constructor(@Inject(Outgoing) private readonly outgoing: Outgoing) {}

  onModuleDestroy(): Promise<void> {
    return this.outgoing.close();
  }
}

@Global()
@Module({
  providers: [
    { provide: Outgoing, inject: [CONFIG], useFactory: (config: Config) => new Outgoing(config.outgoingPrivateHosts) },
    ClosesOutgoing,
  ],
  exports: [Outgoing],
})
export class OutgoingModule {}
