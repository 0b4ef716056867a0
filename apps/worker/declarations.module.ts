import { Module, type DynamicModule } from '@nestjs/common';
import { holderClassesOf } from '#libs/platform/index.js';
import { ApiModule } from '../api/api.module.js';

/**
 * What every room declares about people, for a process without the api. A worker makes somebody's copy and clears what is over
 * its term: it must know all rooms, also those without jobs of their own.
 */
@Module({})
export class DeclarationsModule {
  static forWorker(): DynamicModule {
    return { module: DeclarationsModule, providers: holderClassesOf(ApiModule) };
  }
}
