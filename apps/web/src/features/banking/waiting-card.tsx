import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDate } from '../../lib/dates';
import { send } from '../../lib/http';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { Form } from '../../ui/form';
import { Euro } from '../../ui/money';
import { useToast } from '../../ui/toast';
import type { MadeBatch, WaitingGroup } from './contract';

/** What waits to go to the bank together, and the act that makes a batch of it. */
export function WaitingCard({ group }: { group: WaitingGroup }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const [making, make] = useState(false);
  const what = group.category === 'wages' ? 'wages' : group.kind;
  return (
    <section className="section" aria-labelledby={`waiting-${what}`}>
      <h2 id={`waiting-${what}`}>{t(`banking.waiting_${what}`)}</h2>
      <p className="lead">
        {t(`banking.count_${group.kind}`, { count: group.count })}
        {', '}
        <b className="strong">
          <Euro>{group.total}</Euro>
        </b>
        . <span className="soft">{t('banking.wanted_from', { date: shortDate(group.first_wanted_on) })}</span>
      </p>
      {here.may('bank', 'bookkeeper') ? (
        <p>
          <Button kind="main" onClick={() => make(true)}>
            {t('banking.make')}
          </Button>
        </p>
      ) : null}
      <MakeDialog group={group} open={making} onClose={() => make(false)} />
    </section>
  );
}

function MakeDialog({
  group,
  open,
  onClose,
}: {
  group: WaitingGroup;
  open: boolean;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const navigate = useNavigate();
  const act = useAct(
    (execution_on: string, idempotencyKey) =>
      send<MadeBatch>('POST', `${here.api}/payment-batches`, {
        body: { kind: group.kind, category: group.category, execution_on },
        idempotencyKey,
      }),
    (made) => {
      onClose();
      say(
        made.left_out.length === 0
          ? t('banking.made', { count: made.order_count })
          : t('banking.made_without', { count: made.order_count, left: made.left_out.length }),
      );
      void navigate({
        to: '/c/$cooperativeId/betalen/$batchId',
        params: { cooperativeId: here.cooperative_id, batchId: made.batch_id },
      });
    },
  );
  return (
    <Dialog open={open} title={t('banking.make')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={({ execution_on = '' }) => act.run(execution_on)}>
        <TextField
          name="execution_on"
          type="date"
          label={t(`banking.day_${group.kind}`)}
          hint={t(`banking.day_hint_${group.kind}`)}
          defaultValue={group.first_day}
          min={group.first_day}
        />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('banking.make')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
