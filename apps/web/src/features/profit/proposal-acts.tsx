import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dateAndTime, fullDate, today } from '../../lib/dates';
import { post, send } from '../../lib/http';
import { centsOf } from '../../lib/money';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { Note, ProblemNote } from '../../ui/notes';
import { useToast } from '../../ui/toast';
import type { Profit } from './contract';

/** What comes next: the meeting adopts, the bookkeeper confirms. */
export function ProposalActs({ profit }: { profit: Profit }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const [dialog, setDialog] = useState<'adopt' | 'confirm' | null>(null);
  const pays = profit.members.some(({ bonus, supplement }) => centsOf(bonus) + centsOf(supplement) > 0);
  if (profit.state === 'taken_back')
    return (
      <Note>
        {t('profit.was_taken_back', {
          decision: profit.decision,
          date: profit.taken_back_on ? fullDate(profit.taken_back_on) : '',
          reason: profit.taken_back_why,
        })}
      </Note>
    );
  if (profit.state === 'confirmed')
    return (
      <Note kind="done">
        <p>
          {t('profit.is_booked', {
            date: profit.adopted_on ? fullDate(profit.adopted_on) : '',
            decision: profit.decision,
            time: profit.confirmed_at ? dateAndTime(profit.confirmed_at) : '',
          })}
        </p>
        {pays ? <p>{t('profit.waits_for_payroll')}</p> : null}
      </Note>
    );
  const isAdopted = profit.state === 'adopted';
  const mayAdopt = here.can('board');
  return (
    <>
      {isAdopted ? (
        <Note kind="busy">
          {t('profit.is_adopted', {
            date: profit.adopted_on ? fullDate(profit.adopted_on) : '',
            decision: profit.decision,
          })}
        </Note>
      ) : null}
      <div className="set gap">
        {!isAdopted && mayAdopt ? (
          <Button kind={profit.result_changed ? 'second' : 'main'} onClick={() => setDialog('adopt')}>
            {t('profit.adopt')}
          </Button>
        ) : null}
        {!isAdopted && !mayAdopt ? <p className="soft">{t('profit.board_adopts')}</p> : null}
        {isAdopted && here.can('bookkeeper') ? (
          <Button kind="main" onClick={() => setDialog('confirm')}>
            {t('profit.confirm')}
          </Button>
        ) : null}
        {isAdopted && !here.can('bookkeeper') ? <p className="soft">{t('profit.bookkeeper_confirms')}</p> : null}
      </div>
      <AdoptDialog open={dialog === 'adopt'} profit={profit} onClose={() => setDialog(null)} />
      <ConfirmBooking open={dialog === 'confirm'} profit={profit} onClose={() => setDialog(null)} />
    </>
  );
}

interface DialogProps {
  open: boolean;
  profit: Profit;
  onClose: () => void;
}

function AdoptDialog({ open, profit, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    ({ adopted_on = '', decision = '' }: Values) =>
      send<Profit>('POST', `${here.api}/profit-appropriations/${profit.appropriation_id ?? ''}/adoption`, {
        body: { adopted_on, decision: decision.trim() },
        version: profit.version,
      }),
    () => {
      say(t('profit.adopted'));
      onClose();
    },
  );
  return (
    <Dialog open={open} title={t('profit.adopt')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <p>{t('profit.adopt_why')}</p>
        <TextField name="adopted_on" label={t('profit.adopted_on')} type="date" defaultValue={today()} />
        <TextField name="decision" label={t('profit.decision')} hint={t('profit.decision_hint')} maxLength={200} />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('profit.adopt_act')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function ConfirmBooking({ open, profit, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    (id: string, key) => post<Profit>(`${here.api}/profit-appropriations/${id}/confirmation`, {}, key),
    () => {
      say(t('profit.booked'));
      onClose();
    },
  );
  return (
    <ConfirmDialog
      open={open}
      title={t('profit.confirm')}
      act={t('profit.confirm')}
      busy={act.busy}
      onAct={() => act.run(profit.appropriation_id ?? '')}
      onClose={onClose}
    >
      <p>{t('profit.confirm_why')}</p>
      <ProblemNote problem={act.problem} />
    </ConfirmDialog>
  );
}
