import { addMessages } from '#libs/platform/index.js';
import { PARAMETER_REFUSALS } from './core/explain/parameter-refusals.js';
import { WAGE_REFUSALS } from './core/explain/refusals.js';

addMessages({ ...WAGE_REFUSALS, ...PARAMETER_REFUSALS });

addMessages({
  wage_line_taken: {
    nl: 'Dit eenmalige loon staat al op een andere loonstrook of factuur.',
    en: 'This one-off pay is on another payslip or invoice already.',
  },
  wage_line_withdrawn: {
    nl: 'Dit eenmalige loon is ingetrokken.',
    en: 'This one-off pay was withdrawn.',
  },
});
