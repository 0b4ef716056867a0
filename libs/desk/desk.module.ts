import { Module } from '@nestjs/common';
import { WaitingController } from './http/waiting.controller.js';
import { ViewWaiting } from './use-cases/view-waiting.js';

@Module({ controllers: [WaitingController], providers: [ViewWaiting] })
export class DeskHttpModule {}
