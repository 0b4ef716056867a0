import { Module } from '@nestjs/common';
import { ProFormaController } from './http/pro-forma.controller.js';
import { SelfEmployedController } from './http/self-employed.controller.js';
import { WageParametersController } from './http/wage-parameters.controller.js';
import './messages.js';

/** The engine is pure and has no providers: other rooms call its functions. */
@Module({ controllers: [ProFormaController, SelfEmployedController, WageParametersController] })
export class WagesHttpModule {}
