import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedTerm, ShareTerm } from '../../lib/contract-shares';
import { fullDate } from '../../lib/dates';
import { centsOf, showEuro } from '../../lib/money';
import { State } from '../../ui/state';
import { isAbove } from './amounts';

/** The terms one under the other, with what is paid of each when that is known. */
export function TermsList({ terms }: { terms: readonly (PlannedTerm | ShareTerm)[] }): ReactElement {
  return (
    <ol className="lines story">
      {terms.map((term) => (
        <li className="line" key={term.number}>
          <span>
            <time dateTime={term.due_on}>{fullDate(term.due_on)}</time>
            {'open' in term ? <Paid term={term} /> : null}
          </span>
          <bdi className="money">{showEuro(term.amount)}</bdi>
        </li>
      ))}
    </ol>
  );
}

function Paid({ term }: { term: ShareTerm }): ReactElement | null {
  const { t } = useTranslation();
  if (!isAbove(term.open)) {
    return (
      <small>
        <State kind="done">{t('shares.term_paid')}</State>
      </small>
    );
  }
  if (centsOf(term.open) === centsOf(term.amount)) return null;
  return <small>{t('shares.term_open', { amount: showEuro(term.open) })}</small>;
}
