import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberShare } from '../../../lib/contract-shares';
import { post } from '../../../lib/http';
import { typedAmount } from '../../../lib/money';
import { useHere } from '../../../lib/session';
import { useAct } from '../../../lib/use-act';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { TextField } from '../../../ui/field';
import { Form, type Values } from '../../../ui/form';
import { useToast } from '../../../ui/toast';

interface Props {
  /** A share more, or a part let go. */
  kind: 'subscriptions' | 'remissions';
  share: MemberShare;
  onClose: () => void;
}

export function ObligationDialog({ kind, share, onClose }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const word = kind === 'remissions' ? 'remit' : 'second_share';
  const act = useAct(
    ({ amount = '', decision }: Values, request_id) =>
      post<MemberShare>(`${here.api}/shares/${share.account_id}/${kind}`, {
        request_id,
        amount: typedAmount(amount),
        decision,
      }),
    () => {
      say(t(`shares.${word}_done`));
      onClose();
    },
  );
  return (
    <Dialog open title={t(`shares.${word}`)} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <p>{t(`shares.${word}_say`)}</p>
        <TextField name="amount" label={t('shares.amount')} inputMode="decimal" autoComplete="off" />
        <TextField name="decision" label={t('shares.decision')} hint={t('shares.decision_hint')} maxLength={200} />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t(`shares.${word}_act`)}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
