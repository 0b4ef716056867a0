import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { showEuro } from '../../lib/money';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import type { Problem } from '../../lib/problem';
import { Halt, Note, ProblemNote } from '../../ui/notes';
import { Title } from '../../ui/title';
import type { Profit, ProfitYear, ProfitYears } from './contract';
import { Outcome } from './outcome';
import { firstPlanOf, planOf, type Plan } from './plan';
import { PlanForm } from './plan-form';
import { ProposalActs } from './proposal-acts';
import { SaveActs } from './save-acts';
import { TakeBack } from './take-back';
import { useWhatIf } from './use-what-if';

/** What becomes of the result of one year. */
export function ProfitPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const { year } = useParams({ from: '/c/$cooperativeId/grootboek/winst/$year' });
  const years = useQuery(oneQuery<ProfitYears>(here, 'profit-appropriations'));
  return (
    <Loaded query={years}>
      {({ items }) => {
        const one = items.find((item) => String(item.year) === year);
        return one ? <OneYear year={one} /> : <Empty title={t('ui.not_found')}>{t('ui.not_found_why')}</Empty>;
      }}
    </Loaded>
  );
}

function OneYear({ year }: { year: ProfitYear }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const id = year.appropriation_id;
  const kept = useQuery({ ...oneQuery<Profit>(here, `profit-appropriations/${id ?? ''}`), enabled: id !== null });
  return (
    <>
      <Title
        crumb={
          <Link to="/c/$cooperativeId/grootboek/winst" params={{ cooperativeId: here.cooperative_id }}>
            {t('profit.title')}
          </Link>
        }
        aside={t(`profit.state_${year.state}`)}
      >
        {t('profit.of_year', { year: year.year })}
      </Title>
      <p className="lead">
        {year.result.startsWith('-')
          ? t('profit.say_loss', { amount: showEuro(year.result.slice(1)) })
          : t('profit.say_result', { amount: showEuro(year.result) })}{' '}
        {year.is_final ? '' : t('profit.say_not_final')}
      </p>
      {id === null ? (
        <Proposal year={year} kept={null} />
      ) : (
        <Loaded query={kept}>
          {(profit) =>
            profit.state === 'draft' ? (
              <Proposal key={profit.version} year={year} kept={profit} />
            ) : (
              <Standing profit={profit} />
            )
          }
        </Loaded>
      )}
    </>
  );
}

function Proposal({ kept, year }: { year: ProfitYear; kept: Profit | null }): ReactElement {
  const { t } = useTranslation();
  const [plan, setPlan] = useState<Plan>(kept ? planOf(kept) : firstPlanOf(year));
  const [touched, touch] = useState(kept === null);
  const { problem, result, stale } = useWhatIf(year.year, plan);
  const shown = touched ? result : (kept ?? result);
  const change = (changed: Plan) => {
    setPlan(changed);
    touch(true);
  };
  return (
    <>
      {kept?.result_changed ? <Note>{t('profit.result_changed')}</Note> : null}
      <div className="split profit-split">
        <section aria-label={t('profit.choices')}>
          <PlanForm plan={plan} shown={shown} problem={problem} onChange={change} />
        </section>
        <section aria-label={t('profit.outcome')} className={stale ? 'outcome stale' : 'outcome'} aria-busy={stale}>
          <Refusal problem={problem} />
          {shown ? <Outcome profit={shown} /> : null}
          <SaveActs year={year} kept={kept} plan={plan} touched={touched} blocked={problem !== null} />
          {kept && !touched ? <ProposalActs profit={kept} /> : null}
        </section>
      </div>
    </>
  );
}

/** Whatever cannot be is about the whole: its sentence stands with the outcome, not under a field. */
function Refusal({ problem }: { problem: Problem | null }): ReactElement | null {
  if (problem === null || problem.fields.size === 0) return <ProblemNote problem={problem} />;
  return (
    <Halt>
      {[...problem.fields.values()].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Halt>
  );
}

/** Adopted or booked: nothing to choose any more. */
function Standing({ profit }: { profit: Profit }): ReactElement {
  const { t } = useTranslation();
  return (
    <section className="profit-standing" aria-label={t('profit.outcome')}>
      <ProposalActs profit={profit} />
      <Outcome profit={profit} />
      {profit.state === 'taken_back' ? null : <TakeBack profit={profit} />}
    </section>
  );
}
