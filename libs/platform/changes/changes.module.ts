import { Module } from '@nestjs/common';
import { ChangesController } from './changes.controller.js';
import './messages.js';

@Module({ controllers: [ChangesController] })
export class ChangesHttpModule {}
