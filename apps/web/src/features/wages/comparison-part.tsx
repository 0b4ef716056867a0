import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { monthOf, today } from '../../lib/dates';
import { showMoney, typedAmount, typedDecimal } from '../../lib/money';
import { TextField } from '../../ui/field';
import type { Values } from '../../ui/form';
import type { Comparison } from './contract';
import { LiveForm, useValues } from './live-form';
import { contractOf, defaultsFor } from './pro-forma-body';
import { useCalculation } from './use-calculation';
import { Waiting } from './waiting';

const defaults = (): Values => ({
  per_month: showMoney('5000.00'),
  costs: showMoney('250.00'),
  provisions_percent: '20',
});

/** The same money a month, once as wage and once as turnover. */
export function ComparisonPart(): ReactElement {
  const { t } = useTranslation();
  const first = useMemo(() => defaults(), []);
  const [values, setValues] = useValues(first);
  const contract = useMemo(() => contractOf(defaultsFor(monthOf(today()))), []);
  const { result, problem, stale } = useCalculation<Comparison>('employment-comparisons', {
    payslip: contract,
    per_month: typedAmount(values['per_month'] ?? ''),
    costs: typedAmount(values['costs'] ?? ''),
    provisions_percent: typedDecimal(values['provisions_percent'] ?? ''),
  });
  return (
    <section className="section" aria-label={t('wage.compare')}>
      <h2>{t('wage.compare')}</h2>
      <p className="lead">{t('wage.compare_lead')}</p>
      <div className="split wage-split">
        <LiveForm label={t('wage.compare')} problem={problem} onValues={setValues}>
          <div className="columns narrow">
            {Object.keys(first).map((name) => (
              <TextField
                key={name}
                name={name}
                inputMode="decimal"
                label={t(`wage.compare_${name}`)}
                defaultValue={first[name]}
              />
            ))}
          </div>
        </LiveForm>
        <div className={stale ? 'outcome stale' : 'outcome'} aria-busy={stale}>
          {result ? <Beside of={result} /> : <Waiting problem={problem} />}
        </div>
      </div>
    </section>
  );
}

function Beside({ of }: { of: Comparison }): ReactElement {
  const { t } = useTranslation();
  const { employed: e, self_employed: s } = of;
  const rows: [string, string, string][] = [
    ['money', of.per_month, s.turnover],
    ['gross_or_profit', e.gross, s.profit],
    ['pension_and_insurance', e.pension, s.provisions],
    ['holiday_allowance', e.holiday_allowance, '0.00'],
  ];
  return (
    <>
      <table className="table">
        <caption className="sr">{t('wage.compare')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('wage.a_month')}</th>
            <th scope="col" className="num">
              {t('wage.employed')}
            </th>
            <th scope="col" className="num">
              {t('wage.self_employed')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([word, first, second]) => (
            <tr key={word}>
              <th scope="row">{t(`wage.row_${word}`)}</th>
              <td className="num">{showMoney(first)}</td>
              <td className="num">{showMoney(second)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('wage.row_net')}</th>
            <td className="num">{showMoney(e.net)}</td>
            <td className="num">{showMoney(s.net)}</td>
          </tr>
        </tfoot>
      </table>
      <div className="told flat">
        {of.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </>
  );
}
