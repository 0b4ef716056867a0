import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../lib/download';
import { fullDate } from '../../lib/dates';
import { post, send } from '../../lib/http';
import { showEuro } from '../../lib/money';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ProblemNote } from '../../ui/notes';
import { useToast } from '../../ui/toast';
import type { Announced, Batch, BatchDetail } from './contract';
import { titleOf } from './batch-table';
import { DayDialog, RejectDialog, SettleDialog } from './batch-dialogs';

type Asked = 'day' | 'approve' | 'cancel' | 'settle' | 'reject' | 'by_hand' | null;

/** The next step of a batch, and the few others there are; one main act at a time. */
export function BatchActs({ batch }: { batch: BatchDetail }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const [asked, ask] = useState<Asked>(null);
  const path = `${here.api}/payment-batches/${batch.batch_id}`;
  const close = (): void => ask(null);
  const approve = useAct(
    () => send<Batch>('POST', `${path}/approval`, { version: batch.version }),
    () => {
      close();
      say(t('banking.approved'));
    },
  );
  const bring = useAct(async () => {
    if (batch.file_sha256 === null) await post<Batch>(`${path}/export`);
    await download(`${path}/file`);
  });
  const accept = useAct(() => post<Batch>(`${path}/acceptance`));
  const cancel = useAct(() => post<Batch>(`${path}/cancellation`), close);
  const announce = useAct(
    (by_hand: boolean) => post<Announced>(`${path}/announcement`, { by_hand }),
    ({ mailed, without_address }) => {
      say(t('banking.announced', { count: mailed }));
      ask(without_address.length > 0 ? 'by_hand' : null);
    },
  );
  const writes = here.may('bank', 'bookkeeper', 'board');
  const can = (act: (typeof batch.acts)[number]): boolean => writes && batch.acts.includes(act);
  // once the bank carried out a line, it did not refuse the file
  const untouched = !batch.totals.some(({ state }) => state === 'settled' || state === 'returned');
  const keeps = here.may('bank', 'bookkeeper');
  const problem = bring.problem ?? accept.problem ?? announce.problem;
  return (
    <>
      <ProblemNote problem={problem} />
      <div className="actbar">
        {can('cancel') ? (
          <Button kind="quiet" onClick={() => ask('cancel')}>
            {t('banking.cancel')}
          </Button>
        ) : null}
        {can('change') && keeps ? (
          <Button kind="quiet" onClick={() => ask('day')}>
            {t('banking.other_day')}
          </Button>
        ) : null}
        {can('reject') && keeps && untouched ? (
          <Button kind="quiet" onClick={() => ask('reject')}>
            {t('banking.reject')}
          </Button>
        ) : null}
        <div className="end">
          {batch.untold > 0 && keeps ? (
            <Button kind={can('approve') ? 'main' : 'second'} busy={announce.busy} onClick={() => announce.run(false)}>
              {t('banking.announce', { count: batch.untold })}
            </Button>
          ) : null}
          {can('approve') && batch.untold === 0 ? (
            <Button
              kind="main"
              blocked={batch.is_own ? t('banking.other_approves') : null}
              onClick={() => ask('approve')}
            >
              {t('banking.approve')}
            </Button>
          ) : null}
          {can('accept') && keeps ? (
            <Button busy={accept.busy} onClick={() => accept.run(undefined)}>
              {t('banking.accept')}
            </Button>
          ) : null}
          {can('export') || batch.file_sha256 !== null ? (
            <Button kind={can('export') ? 'main' : 'second'} busy={bring.busy} onClick={() => bring.run(undefined)}>
              {can('export') ? t('banking.export') : t('banking.download')}
            </Button>
          ) : null}
          {['exported', 'accepted'].includes(batch.state) && keeps ? (
            <Button kind="main" onClick={() => ask('settle')}>
              {t('banking.settle')}
            </Button>
          ) : null}
        </div>
      </div>
      <ConfirmDialog
        open={asked === 'approve'}
        title={t('banking.approve_of', { batch: titleOf(batch, t) })}
        act={t('banking.approve_act', { count: batch.order_count })}
        busy={approve.busy}
        onAct={() => approve.run(undefined)}
        onClose={close}
      >
        <p>
          {t(`banking.approve_say_${batch.kind}`, {
            amount: showEuro(batch.total),
            day: fullDate(batch.execution_on),
          })}
        </p>
        <p className="soft">{t('banking.approve_why')}</p>
        <ProblemNote problem={approve.problem} />
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'cancel'}
        title={t('banking.cancel')}
        act={t('banking.cancel')}
        danger
        busy={cancel.busy}
        onAct={() => cancel.run(undefined)}
        onClose={close}
      >
        <p>{t('banking.cancel_why')}</p>
        <ProblemNote problem={cancel.problem} />
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'by_hand'}
        title={t('banking.by_hand')}
        act={t('banking.by_hand_done')}
        busy={announce.busy}
        onAct={() => announce.run(true)}
        onClose={close}
      >
        <p>{t('banking.by_hand_why', { count: batch.untold })}</p>
      </ConfirmDialog>
      <DayDialog batch={batch} open={asked === 'day'} onClose={close} />
      <SettleDialog batch={batch} open={asked === 'settle'} onClose={close} />
      <RejectDialog batch={batch} open={asked === 'reject'} onClose={close} />
    </>
  );
}
