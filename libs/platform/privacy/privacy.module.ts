import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { PersonalDataRooms } from './personal-data.js';
import { PlatformPrivacy } from './platform-privacy.js';

/** Who holds what about people: the platform's own declaration, and the way to all of them. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [PersonalDataRooms, PlatformPrivacy],
  exports: [PersonalDataRooms],
})
export class PersonalDataModule {}
