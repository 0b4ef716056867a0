import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, monthName, monthOf, today } from '../../lib/dates';
import { showDecimal } from '../../lib/money';
import type { Problem } from '../../lib/problem';
import { SelectField, TextField, Tick } from '../../ui/field';
import type { Values } from '../../ui/form';
import { EmployerFields, FloorFields, PensionFields } from './extra-fields';
import { LiveForm } from './live-form';
import { averageOf } from './pro-forma-body';

interface Props {
  defaults: Values;
  values: Values;
  onValues: (values: Values) => void;
  problem: Problem | null;
}

export function ProFormaForm({ defaults, values, onValues, problem }: Props): ReactElement {
  const { t } = useTranslation();
  const choices = (field: string, words: readonly string[]) =>
    words.map((value) => ({ value, label: t(`wage.${field}_${value}`) }));
  return (
    <LiveForm label={t('wage.asked')} problem={problem} onValues={(now) => onValues({ ...rest(values), ...now })}>
      <div className="columns narrow">
        <SelectField
          name="month"
          label={t('wage.month')}
          defaultValue={defaults['month']}
          options={months().map((one) => ({ value: one, label: monthName(one) }))}
        />
        <TextField
          name="payslip.person.birth_date"
          type="date"
          label={t('wage.birth_date')}
          defaultValue={defaults['payslip.person.birth_date']}
        />
        <SelectField
          name="way"
          label={t('wage.way')}
          defaultValue={defaults['way']}
          options={choices('way', ['hourly', 'amount', 'net'])}
        />
        <Wanted way={values['way'] ?? 'hourly'} values={values} />
        <TextField
          name="payslip.contract.hours_per_week"
          inputMode="decimal"
          label={t('wage.hours_per_week')}
          hint={t('wage.hours_per_week_hint')}
          defaultValue={defaults['payslip.contract.hours_per_week']}
        />
        <TextField
          name="payslip.hours"
          inputMode="decimal"
          label={t('wage.hours')}
          hint={t('wage.hours_hint')}
          placeholder={showDecimal(averageOf(values['payslip.contract.hours_per_week'] ?? ''))}
        />
        <SelectField
          name="contract"
          label={t('wage.contract')}
          defaultValue={defaults['contract']}
          options={choices('contract', ['open_ended', 'fixed_term', 'on_call'])}
        />
        {values['way'] === 'net' ? null : (
          <SelectField
            name="allowance"
            label={t('wage.allowance')}
            defaultValue={values['allowance']}
            options={choices('allowance', ['reserved', 'paid'])}
          />
        )}
        <TextField
          name="payslip.untaxed.0.units"
          inputMode="numeric"
          label={t('wage.kilometres')}
          hint={t('wage.kilometres_hint')}
        />
      </div>
      <Tick name="tax_credit" label={t('wage.tax_credit')} defaultChecked />
      <div>
        <PensionFields defaults={defaults} />
        <EmployerFields defaults={defaults} />
        <FloorFields defaults={defaults} />
      </div>
    </LiveForm>
  );
}

/** Fields that are not on the screen keep what was typed; a tick that is off sends nothing. */
const rest = ({ tax_credit: _tick, ...others }: Values): Values => others;

function Wanted({ way, values }: { way: string; values: Values }): ReactElement {
  const { t } = useTranslation();
  const name = way === 'net' ? 'net' : way === 'amount' ? 'payslip.pay.0.amount' : 'payslip.pay.0.hourly';
  return (
    <TextField key={name} name={name} inputMode="decimal" label={t(`wage.wanted_${way}`)} defaultValue={values[name]} />
  );
}

const BACK = 11;

/** This month, the one after it and those of the year before. */
function months(): string[] {
  const list = [monthOf(addDays(`${monthOf(today())}-28`, 7)), monthOf(today())];
  while (list.length <= BACK + 1) list.push(monthOf(addDays(`${list.at(-1)}-01`, -1)));
  return list;
}
