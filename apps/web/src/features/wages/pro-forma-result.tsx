import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { monthName } from '../../lib/dates';
import { showEuro } from '../../lib/money';
import { Euro } from '../../ui/money';
import { Halt } from '../../ui/notes';
import type { PayslipLine, ProForma } from './contract';
import { Explained } from './explained';
import { Floors } from './floors';
import { GrossToNet } from './gross-to-net';
import { Summary } from './summary';

/** A sentence first, then the strip, then every line with its reason, the floors and what it costs. */
export function ProFormaResult({ of, net }: { of: ProForma; net: boolean }): ReactElement {
  const { t } = useTranslation();
  const own = of.lines.filter((line) => line.section !== 'employer' && !isCost(line) && !DUTIES.has(line.code));
  const employer = of.lines.filter((line) => line.section === 'employer' || isCost(line));
  const duties = of.lines.filter((line) => DUTIES.has(line.code));
  return (
    <>
      <div className="yours" role="status">
        <p className="kicker">{t('wage.kicker', { month: monthName(of.period.from.slice(0, 7)) })}</p>
        <p className="says">
          {t('wage.you_get')} <strong className="amount display money">{showEuro(of.totals.payable)}</strong>
        </p>
        <p className="soft">{t(net ? 'wage.needs_gross' : 'wage.of_gross', { gross: showEuro(of.totals.gross) })}</p>
      </div>
      {of.blocked ? (
        <Halt>
          <b className="strong">{t('wage.blocked')}</b> {t('wage.blocked_do')}
        </Halt>
      ) : null}
      <GrossToNet of={of} />
      <section className="gap">
        <h2>{t('wage.all_lines')}</h2>
        <p className="soft small">{t('wage.tap')}</p>
        <Lines of={own} />
        <details className="folded">
          <Summary text={t('wage.duties')} />
          <Lines of={duties} />
        </details>
      </section>
      <Floors of={of.floors} />
      <section className="gap">
        <h2>{t('wage.employer_cost')}</h2>
        <p>
          {t('wage.costs_you')} <b className="strong">{<Euro>{of.totals.employer_cost}</Euro>}</b>
          {t('wage.costs_you_after')}
        </p>
        <Lines of={employer} />
      </section>
    </>
  );
}

const isCost = (line: PayslipLine): boolean => line.code === 'employer_cost';
/** BW 7:626: they explain the wage, they are no part of it. */
const DUTIES = new Set(['statutory_minimum_wage', 'credited_labour_credit']);
const SUMS = new Set(['gross_pay', 'net_pay', 'payable', 'employer_cost']);

function Lines({ of }: { of: PayslipLine[] }): ReactElement {
  return (
    <div className="lines">
      {of.map((line, place) => (
        <Explained key={`${line.code}${place}`} line={line} sum={SUMS.has(line.code)} />
      ))}
    </div>
  );
}
