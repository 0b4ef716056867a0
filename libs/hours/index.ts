export { HoursHttpModule, HoursModule } from './hours.module.js';
export { amountFor, rateFor, type Rate, type RatedWork } from './core/rates.js';
export type { Project, ProjectDetails } from './core/project.js';
export { readProject } from './data/project.repository.js';
export { ratesFor } from './data/rate.repository.js';
export { AddActivity, type NewActivity } from './use-cases/add-activity.js';
export { AddProject, type NewProject } from './use-cases/add-project.js';
export { AddRate } from './use-cases/add-rate.js';
