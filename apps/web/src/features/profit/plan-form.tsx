import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../lib/problem';
import { SelectField, TextField, Tick } from '../../ui/field';
import { Form } from '../../ui/form';
import { CHOSEN, type Chosen, type Profit } from './contract';
import { PartSlider } from './part-slider';
import type { Plan } from './plan';

interface Props {
  plan: Plan;
  shown: Profit | undefined;
  problem: Problem | null;
  onChange: (plan: Plan) => void;
}

/** How much goes where. Whatever moves here, the office computes. */
export function PlanForm({ plan, shown, problem, onChange }: Props): ReactElement {
  const { t } = useTranslation();
  const put = (part: Partial<Plan>) => onChange({ ...plan, ...part });
  return (
    <Form problem={null} onSubmit={() => undefined} label={t('profit.choices')}>
      {shown?.purpose ? <p className="soft">{t('profit.purpose', { text: shown.purpose })}</p> : null}
      <div className="portions">
        {CHOSEN.map((kind) => (
          <PartSlider
            key={kind}
            kind={kind}
            part={plan.parts[kind]}
            fault={faultOf(problem, plan, kind)}
            onChange={(part) => put({ parts: { ...plan.parts, [kind]: part } })}
          />
        ))}
      </div>
      <Tick
        name="cover_losses"
        label={t('profit.cover_losses')}
        checked={plan.cover_losses}
        onChange={(event) => put({ cover_losses: event.target.checked })}
      />
      <details className="folded">
        <summary>{t('profit.how')}</summary>
        <HowFields plan={plan} shown={shown} onChange={put} />
      </details>
    </Form>
  );
}

/** The API counts only the pieces it was sent. */
function faultOf(problem: Problem | null, plan: Plan, kind: Chosen): string | undefined {
  const sent = CHOSEN.filter((one) => {
    const part = plan.parts[one];
    return 'amount' in part || !/^0*$/.test(part.percent);
  });
  const place = sent.indexOf(kind);
  return place < 0 ? undefined : problem?.fields.get(`parts.${place}.percent`);
}

function HowFields({
  plan,
  shown,
  onChange,
}: {
  plan: Plan;
  shown: Profit | undefined;
  onChange: (part: Partial<Plan>) => void;
}): ReactElement {
  const { t } = useTranslation();
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
        <TextField
          name="charges_percent"
          label={t('profit.charges_percent')}
          hint={t('profit.charges_hint')}
          inputMode="decimal"
          value={plan.charges_percent}
          onChange={(event) => onChange({ charges_percent: event.target.value })}
        />
        <SelectField
          name="distribution_basis"
          label={t('profit.distribution_basis')}
          value={plan.distribution_basis}
          options={bases(['hours', 'equal'])}
          onChange={(event) => onChange({ distribution_basis: event.target.value as Plan['distribution_basis'] })}
        />
        {shown?.interest_allowed ? (
          <TextField
            name="capital_interest_percent"
            label={t('profit.capital_interest_percent')}
            inputMode="decimal"
            value={plan.capital_interest_percent}
            onChange={(event) => onChange({ capital_interest_percent: event.target.value })}
          />
        ) : null}
      </div>
      {shown && !shown.interest_allowed ? <p className="small soft">{t('profit.no_interest')}</p> : null}
      {plan.bonus_basis === 'wage' ? (
        <div className="columns">
          {(shown?.members ?? [])
            .filter(({ engagement }) => engagement === 'employed')
            .map(({ member_id, name }) => (
              <TextField
                key={member_id}
                name={member_id}
                label={t('profit.wage_of', { name })}
                inputMode="decimal"
                value={plan.wages[member_id] ?? ''}
                onChange={(event) => onChange({ wages: { ...plan.wages, [member_id]: event.target.value } })}
              />
            ))}
        </div>
      ) : null}
    </div>
  );
}
