import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountingPeriod } from '../../lib/contract-invoicing';
import { put } from '../../lib/http';
import { monthName, today } from '../../lib/dates';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Empty } from '../../ui/empty';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { Loaded } from '../../ui/loaded';
import { State, type StateKind } from '../../ui/state';
import { Title } from '../../ui/title';
import { useToast } from '../../ui/toast';
import { LedgerViews } from './ledger-views';

const KINDS: Record<string, StateKind> = { open: 'busy', soft_closed: 'later', locked: 'done' };
const NEXT: Record<string, string[]> = {
  open: ['soft_closed', 'locked'],
  soft_closed: ['locked', 'open'],
  locked: ['open'],
};

interface Change {
  period: AccountingPeriod;
  state: string;
}

/** Close softly, lock, or open again with a reason that stays. */
export function PeriodsPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const [change, setChange] = useState<Change | null>(null);
  const query = useQuery(oneQuery<{ items: AccountingPeriod[] }>(here, 'accounting-periods'));
  return (
    <>
      <Title>{t('ledger.periods')}</Title>
      <LedgerViews />
      <p className="lead">{t('ledger.periods_lead')}</p>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('ledger.no_periods')} />
          ) : (
            <table className="table">
              <caption className="sr">{t('ledger.periods')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('ledger.period')}</th>
                  <th scope="col">{t('ui.state')}</th>
                  <th scope="col">
                    <span className="sr">{t('ui.edit')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {items
                  .filter((period) => period.starts_on <= today())
                  .map((period) => (
                    <tr key={period.period}>
                      <th scope="row" className="who">
                        {/^\d{4}-\d{2}$/.test(period.period) ? monthName(period.period) : period.period}
                      </th>
                      <td>
                        <State kind={KINDS[period.state] ?? 'later'}>{t(`ledger.state_${period.state}`)}</State>
                      </td>
                      <td className="act">
                        <span className="row-acts">
                          {here.may('ledger', 'bookkeeper')
                            ? (NEXT[period.state] ?? []).map((state) => (
                                <Button key={state} kind="row" onClick={() => setChange({ period, state })}>
                                  {t(`ledger.make_${state}`)}
                                </Button>
                              ))
                            : null}
                        </span>
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
      <ChangeDialog change={change} onClose={() => setChange(null)} />
    </>
  );
}

function ChangeDialog({ change, onClose }: { change: Change | null; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    ({ period, state, reason }: Change & { reason: string }) =>
      put<AccountingPeriod>(
        `${here.api}/accounting-periods/${period.period}`,
        { state, ...(reason ? { reason } : {}) },
        period.version,
      ),
    () => {
      say(t('ui.saved'));
      onClose();
    },
  );
  const reopening = change?.period.state === 'locked';
  const state = change?.state ?? 'open';
  return (
    <Dialog
      open={change !== null}
      title={`${t(`ledger.make_${state}`)}: ${change ? monthName(change.period.period.slice(0, 7)) : ''}`}
      onClose={onClose}
    >
      <Form
        problem={act.problem}
        onSubmit={({ reason = '' }) => change && act.run({ ...change, reason: reason.trim() })}
      >
        <p>{t(`ledger.why_${state}`)}</p>
        {reopening ? (
          <TextField name="reason" label={t('ledger.reason')} hint={t('ledger.reason_hint')} maxLength={500} />
        ) : null}
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t(`ledger.make_${state}`)}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
