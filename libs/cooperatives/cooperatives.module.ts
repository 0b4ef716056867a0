import { Module } from '@nestjs/common';
import { ArticlesController } from './http/articles.controller.js';
import { CooperativeController } from './http/cooperative.controller.js';
import { LogoController } from './http/logo.controller.js';
import { PngBody } from './http/png-body.js';
import './messages.js';
import { CooperativesPrivacy } from './privacy.js';
import { ChangeCooperative } from './use-cases/change-cooperative.js';
import { FoundCooperative } from './use-cases/found-cooperative.js';
import { RecordArticles } from './use-cases/record-articles.js';
import { SetLogo } from './use-cases/set-logo.js';
import { ViewArticles } from './use-cases/view-articles.js';
import { ViewCooperative } from './use-cases/view-cooperative.js';
import { ViewLogo } from './use-cases/view-logo.js';

const useCases = [
  FoundCooperative,
  ViewCooperative,
  ChangeCooperative,
  SetLogo,
  ViewLogo,
  ViewArticles,
  RecordArticles,
];

@Module({ providers: [...useCases, CooperativesPrivacy], exports: useCases })
export class CooperativesModule {}

@Module({
  imports: [CooperativesModule],
  controllers: [CooperativeController, LogoController, ArticlesController],
  providers: [PngBody],
})
export class CooperativesHttpModule {}
