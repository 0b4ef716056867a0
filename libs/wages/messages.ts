import { addMessages } from '#libs/platform/index.js';
import { PARAMETER_REFUSALS } from './core/explain/parameter-refusals.js';
import { WAGE_REFUSALS } from './core/explain/refusals.js';

addMessages({ ...WAGE_REFUSALS, ...PARAMETER_REFUSALS });
