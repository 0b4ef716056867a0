import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { monthOf, today } from '../../lib/dates';
import { Title } from '../../ui/title';
import type { ProForma } from './contract';
import { useValues } from './live-form';
import { defaultsFor, proFormaBody } from './pro-forma-body';
import { ProFormaForm } from './pro-forma-form';
import { ProFormaResult } from './pro-forma-result';
import { useCalculation } from './use-calculation';
import { WageViews } from './wage-views';
import { Waiting } from './waiting';

/** proefberekening: contract and period in, the payslip with its reasons beside it. Nothing is stored. */
export function ProFormaPage(): ReactElement {
  const { t } = useTranslation();
  const defaults = useMemo(() => defaultsFor(monthOf(today())), []);
  const [values, setValues] = useValues(defaults);
  const { result, problem, stale } = useCalculation<ProForma>('pro-forma', proFormaBody(values, t));
  return (
    <>
      <Title aside={t('wage.nothing_stored')}>{t('wage.title')}</Title>
      <WageViews />
      <div className="split wage-split">
        <section aria-label={t('wage.asked')}>
          <ProFormaForm defaults={defaults} values={values} onValues={setValues} problem={problem} />
        </section>
        <section aria-label={t('wage.outcome')} className={stale ? 'outcome stale' : 'outcome'} aria-busy={stale}>
          {result ? <ProFormaResult of={result} net={values['way'] === 'net'} /> : <Waiting problem={problem} />}
        </section>
      </div>
    </>
  );
}
