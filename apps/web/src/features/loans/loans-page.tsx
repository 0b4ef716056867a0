import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fullDate } from '../../lib/dates';
import { centsOf, showDecimal, showEuro, showMoney } from '../../lib/money';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { Note } from '../../ui/notes';
import { State, type StateKind } from '../../ui/state';
import { Title } from '../../ui/title';
import { LedgerViews } from '../ledger/ledger-views';
import { AgreeDialog } from './agree-dialog';
import type { LoanList, LoanSummary } from './contract';
import { YearEndDialog } from './year-end-dialog';

/** Every member loan with what is still owed, and whether the cards agree with the books. */
export function LoansPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useQuery(oneQuery<LoanList>(here, 'loans'));
  const [dialog, setDialog] = useState<'agree' | 'year_end' | null>(null);
  const agree = here.may(['ledger', 'shares'], 'board', 'bookkeeper') ? (
    <Button kind="main" onClick={() => setDialog('agree')}>
      {t('loan.agree')}
    </Button>
  ) : null;
  const hasLoans = (query.data?.items.length ?? 0) > 0;
  return (
    <>
      <Title
        end={
          hasLoans ? (
            <>
              {here.may(['ledger', 'shares'], 'bookkeeper') ? (
                <Button onClick={() => setDialog('year_end')}>{t('loan.year_end')}</Button>
              ) : null}
              {agree}
            </>
          ) : null
        }
      >
        {t('loan.title')}
      </Title>
      <LedgerViews />
      <Loaded query={query}>
        {(data) =>
          data.items.length === 0 ? (
            <Empty title={t('loan.none')} act={agree}>
              {t('loan.none_why')}
            </Empty>
          ) : (
            <Cards data={data} />
          )
        }
      </Loaded>
      <AgreeDialog
        open={dialog === 'agree'}
        warning={query.data?.wft_warning ?? false}
        onClose={() => setDialog(null)}
      />
      <YearEndDialog open={dialog === 'year_end'} onClose={() => setDialog(null)} />
    </>
  );
}

function Cards({ data }: { data: LoanList }): ReactElement {
  const { t } = useTranslation();
  const { tie_out } = data;
  const ties = centsOf(tie_out.difference) === 0;
  return (
    <>
      <p className="lead">{t('loan.lead', { count: data.lenders, amount: showEuro(tie_out.cards) })}</p>
      {data.wft_warning ? <Note>{t('loan.wft_warning')}</Note> : null}
      <table className="table stacked">
        <caption className="sr">{t('loan.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('loan.lender')}</th>
            <th scope="col" className="num spare">
              {t('loan.amount')}
            </th>
            <th scope="col" className="num">
              {t('loan.rest')}
            </th>
            <th scope="col" className="num spare">
              {t('loan.interest')}
            </th>
            <th scope="col" className="spare">
              {t('loan.next')}
            </th>
            <th scope="col">{t('ui.state')}</th>
          </tr>
        </thead>
        <tbody>
          {data.items.map((one) => (
            <Row key={one.loan_id} loan={one} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('ui.total')}</th>
            <td className="num spare" />
            <td className="num">{showMoney(tie_out.cards)}</td>
            <td className="num spare" />
            <td className="spare" />
            <td />
          </tr>
        </tfoot>
      </table>
      <p className="gap">
        <State kind={ties ? 'done' : 'stop'}>
          {ties ? t('loan.ties') : t('loan.ties_not', { amount: showEuro(tie_out.difference) })}
        </State>
      </p>
    </>
  );
}

function Row({ loan }: { loan: LoanSummary }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  return (
    <tr className={loan.withdrawn_on ? 'same' : ''}>
      <th scope="row" className="who">
        <Link
          to="/c/$cooperativeId/grootboek/leningen/$loanId"
          params={{ cooperativeId: here.cooperative_id, loanId: loan.loan_id }}
        >
          {loan.member_name}
        </Link>
        <small className="sub">{t('loan.number', { number: loan.number })}</small>
      </th>
      <td className="num spare">{showMoney(loan.amount)}</td>
      <td className="num" data-label={t('loan.rest')}>
        {showMoney(loan.card.principal)}
      </td>
      <td className="num spare">{showDecimal(loan.interest_percent)}%</td>
      <td className="spare">{loan.next_due_on ? fullDate(loan.next_due_on) : ''}</td>
      <td>
        <LoanState loan={loan} />
      </td>
    </tr>
  );
}

/** Where a loan stands, in a word. */
export function LoanState({ loan }: { loan: LoanSummary }): ReactElement {
  const { t } = useTranslation();
  const [kind, word] = stateOf(loan);
  return <State kind={kind}>{t(`loan.state_${word}`)}</State>;
}

function stateOf({ card, withdrawn_on }: LoanSummary): [StateKind, string] {
  if (withdrawn_on) return ['later', 'withdrawn'];
  if (centsOf(card.received) === 0) return ['later', 'agreed'];
  if (centsOf(card.principal) > 0) return ['busy', 'running'];
  return centsOf(card.interest) > 0 ? ['busy', 'interest'] : ['done', 'repaid'];
}
