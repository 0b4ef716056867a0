import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fullDate } from '../../lib/dates';
import { centsOf, showEuro } from '../../lib/money';
import type { Loan } from './contract';

const WIDTH = 600;
const HEIGHT = 120;
const GAP = 2;

/** What is owed before each term, as a row of columns that comes down; the terms that are over are full. */
export function SchedulePicture({ loan, today }: { loan: Loan; today: string }): ReactElement {
  const { t } = useTranslation();
  const { terms } = loan;
  const most = centsOf(loan.amount);
  const width = (WIDTH - GAP * (terms.length - 1)) / terms.length;
  const last = terms.at(-1);
  return (
    <figure className="loan-picture">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('loan.picture', { amount: showEuro(loan.amount), end: last ? fullDate(last.due_on) : '' })}
      >
        {terms.map((term) => {
          const before = centsOf(term.rest) + centsOf(term.principal);
          const height = Math.max(2, (before / most) * HEIGHT);
          return (
            <rect
              key={term.no}
              className={term.due_on <= today ? 'past' : 'to-come'}
              x={(term.no - 1) * (width + GAP)}
              y={HEIGHT - height}
              width={width}
              height={height}
            />
          );
        })}
      </svg>
      <figcaption className="small soft">
        <span>{fullDate(loan.starts_on)}</span>
        <span>{last ? fullDate(last.due_on) : ''}</span>
      </figcaption>
    </figure>
  );
}
