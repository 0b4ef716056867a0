export { DecisionsHttpModule, DecisionsModule } from './decisions.module.js';
export { ProposeAppropriation } from './use-cases/propose-appropriation.js';
