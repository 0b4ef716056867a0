import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../lib/problem';
import { Tick } from '../../ui/field';
import { Form } from '../../ui/form';
import { CHOSEN, type Chosen, type Profit } from './contract';
import { HowFields } from './how-fields';
import { PartSlider } from './part-slider';
import type { Plan } from './plan';
import { Rules } from './rules';

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
      {shown ? <Rules rules={shown.rules} /> : null}
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
