import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon';
import { CaretRightIcon } from '../../ui/icons';
import { SelectField, TextArea, TextField } from '../../ui/field';
import type { Values } from '../../ui/form';
import { Note } from '../../ui/notes';

/** Fields most people leave as they are, folded away. */
function Folded({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <details className="folded">
      <summary className="line">
        <Icon of={CaretRightIcon} weight="bold" className="turns" />
        <span>{title}</span>
      </summary>
      <div className="stack">{children}</div>
    </details>
  );
}

interface Props {
  defaults: Values;
}

export function PensionFields({ defaults }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <Folded title={t('wage.pension')}>
      <div className="columns narrow">
        <TextField
          name="payslip.pension.employee_percent"
          inputMode="decimal"
          label={t('wage.pension_employee')}
          hint={t('wage.pension_hint')}
        />
        <TextField name="payslip.pension.employer_percent" inputMode="decimal" label={t('wage.pension_employer')} />
        <TextField
          name="payslip.pension.franchise"
          inputMode="decimal"
          label={t('wage.franchise')}
          hint={t('wage.franchise_hint')}
          defaultValue={defaults['payslip.pension.franchise']}
        />
        <TextField
          name="payslip.pension.maximum"
          inputMode="decimal"
          label={t('wage.pension_maximum')}
          defaultValue={defaults['payslip.pension.maximum']}
        />
      </div>
    </Folded>
  );
}

export function EmployerFields({ defaults }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <Folded title={t('wage.employer')}>
      <div className="columns narrow">
        <SelectField
          name="payslip.employer.size"
          label={t('wage.size')}
          hint={t('wage.size_hint')}
          defaultValue={defaults['payslip.employer.size']}
          options={['small', 'medium', 'large'].map((value) => ({ value, label: t(`wage.size_${value}`) }))}
        />
        <TextField
          name="payslip.employer.whk.wga"
          inputMode="decimal"
          label={t('wage.whk_wga')}
          hint={t('wage.whk_hint')}
          defaultValue={defaults['payslip.employer.whk.wga']}
        />
        <TextField
          name="payslip.employer.whk.zw"
          inputMode="decimal"
          label={t('wage.whk_zw')}
          defaultValue={defaults['payslip.employer.whk.zw']}
        />
      </div>
    </Folded>
  );
}

export function FloorFields({ defaults }: Props): ReactElement {
  const { t } = useTranslation();
  const norm = 'floors.norms.0';
  return (
    <Folded title={t('wage.floors_asked')}>
      <Note>{t('wage.norm_is_example')}</Note>
      <div className="columns narrow">
        <TextField
          name="floors.scales.0.hourly"
          inputMode="decimal"
          label={t('wage.scale')}
          hint={t('wage.scale_hint')}
        />
        <SelectField
          name="floors.living_wage"
          label={t('wage.policy')}
          defaultValue={defaults['floors.living_wage']}
          options={['inform', 'warn', 'block'].map((value) => ({ value, label: t(`wage.policy_${value}`) }))}
        />
        <TextField
          name={`${norm}.components.0.per_month`}
          inputMode="decimal"
          label={t('wage.norm_cost')}
          defaultValue={defaults[`${norm}.components.0.per_month`]}
        />
        <TextField
          name={`${norm}.buffer_percent`}
          inputMode="decimal"
          label={t('wage.norm_buffer')}
          defaultValue={defaults[`${norm}.buffer_percent`]}
        />
        <TextField
          name={`${norm}.workers_per_household`}
          inputMode="decimal"
          label={t('wage.norm_workers')}
          defaultValue={defaults[`${norm}.workers_per_household`]}
        />
        <TextField
          name={`${norm}.hours_per_week`}
          inputMode="decimal"
          label={t('wage.norm_hours')}
          defaultValue={defaults[`${norm}.hours_per_week`]}
        />
      </div>
      <TextArea
        name="floors.living_wage_deviation.reason"
        label={t('wage.deviation')}
        hint={t('wage.deviation_hint')}
        rows={2}
      />
    </Folded>
  );
}
