import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../lib/dates';
import { download } from '../../lib/download';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { ProblemNote } from '../../ui/notes';
import type { LoanSummary } from './contract';

const SHOWN_YEARS = 3;

/** The agreement and the statements of the last years, to keep. */
export function Papers({ loan }: { loan: LoanSummary }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const act = useAct((path: string) => download(`${here.api}/loans/${loan.loan_id}/${path}`));
  const first = Number(loan.agreed_on.slice(0, 4));
  const now = Number(today().slice(0, 4));
  const years = Array.from({ length: Math.min(SHOWN_YEARS, now - first + 1) }, (_, index) => now - index);
  return (
    <>
      <ProblemNote problem={act.problem} />
      <div className="set">
        <Button kind="row" onClick={() => act.run('agreement')}>
          {t('loan.agreement')}
        </Button>
        {years.map((year) => (
          <Button key={year} kind="row" onClick={() => act.run(`statement?year=${year}`)}>
            {t('loan.statement', { year })}
          </Button>
        ))}
      </div>
    </>
  );
}
