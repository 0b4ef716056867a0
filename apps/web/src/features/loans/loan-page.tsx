import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fullDate, today } from '../../lib/dates';
import { send } from '../../lib/http';
import { centsOf, showDecimal, showEuro } from '../../lib/money';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/notes';
import { Title } from '../../ui/title';
import { useToast } from '../../ui/toast';
import type { Loan, LoanEvent } from './contract';
import { EventDialog } from './event-dialog';
import { EventsTable } from './events-table';
import { CorrectDialog } from './correct-dialog';
import { LoanState } from './loans-page';
import { Papers } from './papers';
import { PayDialog } from './pay-dialog';
import { SchedulePicture } from './schedule-picture';
import { TermsTable } from './terms-table';
import { UnderWay } from './under-way';

/** One loan: what is owed, what was agreed, what happened. */
export function LoanPage(): ReactElement {
  const here = useHere();
  const { loanId } = useParams({ from: '/c/$cooperativeId/grootboek/leningen/$loanId' });
  const query = useQuery(oneQuery<Loan>(here, `loans/${loanId}`));
  return <Loaded query={query}>{(loan) => <OneLoan loan={loan} />}</Loaded>;
}

function OneLoan({ loan }: { loan: Loan }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const [booking, book] = useState(false);
  const [correcting, correct] = useState<LoanEvent | null>(null);
  const [paying, pay] = useState(false);
  const owes = centsOf(loan.card.principal) + centsOf(loan.card.interest) > 0;
  const mayBook = here.may(['ledger', 'shares'], 'bookkeeper') && !loan.withdrawn_on;
  return (
    <>
      <Title
        crumb={
          <Link to="/c/$cooperativeId/grootboek/leningen" params={{ cooperativeId: here.cooperative_id }}>
            {t('loan.title')}
          </Link>
        }
        aside={<LoanState loan={loan} />}
        end={
          mayBook ? (
            <>
              {owes ? <Button onClick={() => pay(true)}>{t('loan.pay')}</Button> : null}
              <Button kind="main" onClick={() => book(true)}>
                {t('loan.book')}
              </Button>
            </>
          ) : null
        }
      >
        {`${loan.member_name}, ${t('loan.number', { number: loan.number }).toLowerCase()}`}
      </Title>
      <p className="lead">{sayOf(loan, t)}</p>
      <div className="split loan-split">
        <section aria-labelledby="loan-terms">
          <h2 id="loan-terms">{t('loan.picture_title')}</h2>
          <SchedulePicture loan={loan} today={today()} />
          <TermsTable terms={loan.terms} />
          <h2 className="gap">{t('loan.events')}</h2>
          <EventsTable loan={loan} onCorrect={mayBook ? correct : null} />
        </section>
        <section aria-labelledby="loan-facts">
          <h2 id="loan-facts">{t('loan.facts')}</h2>
          <Facts loan={loan} />
          <UnderWay loan={loan} mayTakeBack={mayBook} />
          <h2 className="gap">{t('loan.papers')}</h2>
          <Papers loan={loan} />
          <Withdraw loan={loan} />
        </section>
      </div>
      {booking ? <EventDialog loan={loan} onClose={() => book(false)} /> : null}
      {paying ? <PayDialog loan={loan} onClose={() => pay(false)} /> : null}
      <CorrectDialog loan={loan} event={correcting} onClose={() => correct(null)} />
    </>
  );
}

type Say = (word: string, values?: Record<string, string>) => string;

function sayOf({ card, interest_running, next_due_on, withdrawn_on }: Loan, t: Say): string {
  if (withdrawn_on) return t('loan.say_withdrawn', { date: fullDate(withdrawn_on) });
  if (centsOf(card.received) === 0) return t('loan.say_agreed');
  const parts = [t('loan.say_rest', { rest: showEuro(card.principal) })];
  if (centsOf(card.interest) > 0) parts.push(t('loan.say_interest', { interest: showEuro(card.interest) }));
  if (centsOf(interest_running) > 0) parts.push(t('loan.say_running', { interest: showEuro(interest_running) }));
  if (next_due_on) parts.push(t('loan.say_next', { date: fullDate(next_due_on) }));
  return parts.join(' ');
}

function Facts({ loan }: { loan: Loan }): ReactElement {
  const { t } = useTranslation();
  const rows: [string, string][] = [
    [t('loan.amount'), showEuro(loan.amount)],
    [t('loan.interest'), `${showDecimal(loan.interest_percent)}% · ${loan.day_count}`],
    [t('loan.repayment'), t(`loan.repayment_${loan.repayment}`)],
    [t('loan.every'), t(`loan.every_${loan.every_months}`)],
    [t('loan.agreed_on'), fullDate(loan.agreed_on)],
    [t('loan.ends_on'), fullDate(loan.ends_on)],
    [t('loan.subordinated'), loan.subordinated ? t('ui.yes') : t('ui.no')],
    [t('loan.short'), showEuro(loan.card.short)],
    [t('loan.wft_checked_on'), fullDate(loan.wft_checked_on)],
    ...(loan.wft_note ? [[t('loan.wft_note'), loan.wft_note] as [string, string]] : []),
    ...(loan.lender_on_board ? [[t('loan.conflict'), loan.conflict_remark] as [string, string]] : []),
  ];
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div className="fact" key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Only while no money moved. */
function Withdraw({ loan }: { loan: Loan }): ReactElement | null {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const [asked, ask] = useState(false);
  const act = useAct(
    () => send<Loan>('POST', `${here.api}/loans/${loan.loan_id}/withdrawal`, { version: loan.version }),
    () => {
      ask(false);
      say(t('loan.withdrawn'));
    },
  );
  if (loan.withdrawn_on || loan.events.length > 0) return null;
  return (
    <p className="gap">
      <Button kind="row" onClick={() => ask(true)}>
        {t('loan.withdraw')}
      </Button>
      <ConfirmDialog
        open={asked}
        title={t('loan.withdraw')}
        act={t('loan.withdraw')}
        danger
        busy={act.busy}
        onAct={() => act.run(undefined)}
        onClose={() => ask(false)}
      >
        <p>{t('loan.withdraw_why')}</p>
        <ProblemNote problem={act.problem} />
      </ConfirmDialog>
    </p>
  );
}
