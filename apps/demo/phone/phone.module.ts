import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity/index.js';
import { PhoneController } from './phone.controller.js';

/** Imported by the office only when it is a demonstration. */
@Module({ imports: [IdentityModule], controllers: [PhoneController] })
export class DemoPhoneModule {}
