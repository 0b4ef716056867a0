import { cents } from '#libs/kernel/index.js';
import { type HolidayAllowance } from '../pay/holiday.js';
import { type PensionContribution } from '../pay/pension.js';
import { type Premium } from '../premiums/premiums.js';
import { type Gross } from './gross.js';
import { type Line } from './line.js';

/**
 * What a period costs the employer: gross, premiums, Zvw levy, pension, untaxed allowances and the holiday allowance
 * reserved; less the WGA part taken from net pay, and less holiday allowance paid from what was reserved before.
 * @param towardsPayable the lines from net to payable
 */
export function employerLines(parts: {
  gross: Gross;
  premiums: readonly Premium[];
  pension: PensionContribution | undefined;
  allowance: HolidayAllowance | undefined;
  towardsPayable: readonly Line[];
}): Line[] {
  const { gross, premiums, pension, allowance } = parts;
  const lines: Line[] = [
    { code: 'gross_pay', section: 'employer', amount: gross.total, how: { rule: 'total', of: ['gross'] } },
  ];
  for (const premium of premiums)
    if (premium.code !== 'zvw_withheld')
      lines.push({
        code: premium.code,
        section: 'employer',
        amount: premium.amount,
        how: { rule: 'premium', premium },
      });
  if (pension)
    lines.push({
      code: 'pension_employer',
      section: 'employer',
      amount: pension.employer,
      how: { rule: 'pension', pension, part: 'employer' },
    });
  for (const line of parts.towardsPayable) {
    const { rule } = line.how;
    if (rule === 'allowance_untaxed' || rule === 'agreed_amount' || rule === 'wga_from_net')
      lines.push({ ...line, section: 'employer' });
  }
  if (allowance) {
    lines.push({
      code: 'holiday_allowance_reserved',
      section: 'employer',
      amount: allowance.amount,
      how: { rule: 'holiday_allowance', allowance },
    });
    if (gross.holidayAllowancePaid !== 0)
      lines.push({
        code: 'holiday_allowance_released',
        section: 'employer',
        amount: cents(0 - gross.holidayAllowancePaid),
        how: { rule: 'released' },
      });
  }
  return lines;
}
