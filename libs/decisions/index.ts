export { DecisionsHttpModule, DecisionsModule } from './decisions.module.js';
export { AdoptAppropriation } from './use-cases/adopt-appropriation.js';
export { ConfirmAppropriation } from './use-cases/confirm-appropriation.js';
export { ProposeAppropriation } from './use-cases/propose-appropriation.js';
export { profitWaiting } from './data/waiting.js';
