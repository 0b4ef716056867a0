import { type Rounding } from '../numbers.js';
import { type How } from '../payslip/line.js';

/** How the amount of a line became whole cents. Steps inside the line that round otherwise stand in its sentences. */
export function roundingOf(how: How): Rounding {
  switch (how.rule) {
    case 'premium':
      return how.premium.rounding;
    case 'wga_from_net':
      return how.rounding;
    case 'special_tax':
    case 'anonymous_tax':
      return 'down';
    case 'sick_pay':
      return 'up';
    case 'time_at_rate':
    case 'pension':
    case 'period_tax':
    case 'labour_credit':
    case 'holiday_allowance':
      return 'half_up';
    default:
      return 'none';
  }
}
