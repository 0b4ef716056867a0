import { Module } from '@nestjs/common';
import { ProFormaController } from './http/pro-forma.controller.js';
import { SelfEmployedController } from './http/self-employed.controller.js';
import { WageParametersController } from './http/wage-parameters.controller.js';
import './messages.js';
import { WagesPrivacy } from './privacy.js';

/** The engine is pure: other rooms call its functions. */
@Module({
  controllers: [ProFormaController, SelfEmployedController, WageParametersController],
  providers: [WagesPrivacy],
})
export class WagesHttpModule {}
