import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField, TextField } from '../../ui/field';
import { OVER_CAP, type Profit } from './contract';
import type { Plan } from './plan';

interface Props {
  plan: Plan;
  shown: Profit | undefined;
  onChange: (part: Partial<Plan>) => void;
}

/** How what goes to members is divided over them, and how far the general reserve grows. */
export function HowFields(props: Props): ReactElement {
  const { t } = useTranslation();
  const { onChange, plan, shown } = props;
  const bases = (list: readonly string[]) => list.map((value) => ({ value, label: t(`profit.basis_${value}`) }));
  return (
    <div className="stack">
      <div className="columns">
        <SelectField
          name="bonus_basis"
          label={t('profit.bonus_basis')}
          value={plan.bonus_basis}
          options={bases(['hours', 'wage', 'equal'])}
          onChange={(event) => onChange({ bonus_basis: event.target.value as Plan['bonus_basis'] })}
        />
        <Typed {...props} name="charges_percent" hint />
        <Typed {...props} name="bonus_cap" hint />
        {plan.bonus_cap.trim() === '' ? null : (
          <SelectField
            name="over_cap"
            label={t('profit.over_cap')}
            value={plan.over_cap}
            options={OVER_CAP.map((value) => ({ value, label: t(`profit.piece_${value}`) }))}
            onChange={(event) => onChange({ over_cap: event.target.value as Plan['over_cap'] })}
          />
        )}
        <SelectField
          name="distribution_basis"
          label={t('profit.distribution_basis')}
          value={plan.distribution_basis}
          options={bases(['hours', 'equal'])}
          onChange={(event) => onChange({ distribution_basis: event.target.value as Plan['distribution_basis'] })}
        />
        {shown?.interest_allowed ? <Typed {...props} name="capital_interest_percent" /> : null}
      </div>
      {shown && !shown.interest_allowed ? <p className="small soft">{t('profit.no_interest')}</p> : null}
      <div className="columns">
        <Typed {...props} name="until_times" hint />
        {plan.until_times.trim() === '' ? null : <Typed {...props} name="then_percent" />}
      </div>
      {plan.bonus_basis === 'wage' ? <PerMember {...props} of="wages" word="wage_of" /> : null}
      <details className="folded">
        <summary>{t('profit.charges_per_member')}</summary>
        <PerMember {...props} of="charges" word="charges_of" />
      </details>
    </div>
  );
}

type TypedName = 'charges_percent' | 'bonus_cap' | 'capital_interest_percent' | 'until_times' | 'then_percent';

function Typed({ hint, name, onChange, plan }: Props & { name: TypedName; hint?: true }): ReactElement {
  const { t } = useTranslation();
  return (
    <TextField
      name={name}
      label={t(`profit.${name}`)}
      hint={hint ? t(`profit.${name}_hint`) : undefined}
      inputMode="decimal"
      value={plan[name]}
      onChange={(event) => onChange({ [name]: event.target.value })}
    />
  );
}

function PerMember({
  of,
  onChange,
  plan,
  shown,
  word,
}: Props & { of: 'wages' | 'charges'; word: 'wage_of' | 'charges_of' }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="columns">
      {(shown?.members ?? [])
        .filter(({ engagement }) => engagement === 'employed')
        .map(({ member_id, name }) => (
          <TextField
            key={member_id}
            name={`${of}-${member_id}`}
            label={t(`profit.${word}`, { name })}
            inputMode="decimal"
            value={plan[of][member_id] ?? ''}
            onChange={(event) => onChange({ [of]: { ...plan[of], [member_id]: event.target.value } })}
          />
        ))}
    </div>
  );
}
