import { Module } from '@nestjs/common';
import { RelationsController } from './http/relations.controller.js';
import './announced-acts.js';
import { RelationsImport } from './imports/relations-import.js';
import './messages.js';
import { RelationsPrivacy } from './privacy.js';
import { AddRelation } from './use-cases/add-relation.js';
import { ChangeRelation } from './use-cases/change-relation.js';
import { ListRelations } from './use-cases/list-relations.js';
import { ViewRelation } from './use-cases/view-relation.js';

const useCases = [ListRelations, ViewRelation, AddRelation, ChangeRelation];

@Module({ providers: [...useCases, RelationsPrivacy, RelationsImport], exports: useCases })
export class RelationsModule {}

@Module({ imports: [RelationsModule], controllers: [RelationsController] })
export class RelationsHttpModule {}
