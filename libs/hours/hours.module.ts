import { Module } from '@nestjs/common';
import { ActivitiesController } from './http/activities.controller.js';
import { ProjectsController } from './http/projects.controller.js';
import { RatesController } from './http/rates.controller.js';
import './messages.js';
import { AddActivity } from './use-cases/add-activity.js';
import { AddProject } from './use-cases/add-project.js';
import { AddRate } from './use-cases/add-rate.js';
import { ChangeActivity } from './use-cases/change-activity.js';
import { ChangeProject } from './use-cases/change-project.js';
import { ListActivities } from './use-cases/list-activities.js';
import { ListProjects } from './use-cases/list-projects.js';
import { ListRates } from './use-cases/list-rates.js';
import { RemoveRate } from './use-cases/remove-rate.js';
import { ViewProject } from './use-cases/view-project.js';

const registers = [
  ListProjects,
  ViewProject,
  AddProject,
  ChangeProject,
  ListActivities,
  AddActivity,
  ChangeActivity,
  ListRates,
  AddRate,
  RemoveRate,
];

@Module({ providers: registers, exports: registers })
export class HoursModule {}

@Module({ imports: [HoursModule], controllers: [ProjectsController, ActivitiesController, RatesController] })
export class HoursHttpModule {}
