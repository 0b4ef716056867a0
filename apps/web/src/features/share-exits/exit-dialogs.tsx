import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareExit } from '../../lib/contract-share-exits';
import { fullDate } from '../../lib/dates';
import { post } from '../../lib/http';
import { showEuro, typedAmount } from '../../lib/money';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Form, type Values } from '../../ui/form';
import { useToast } from '../../ui/toast';
import type { ExitAct } from './exit-act';
import { ExitFields } from './exit-fields';
import { owesNothing, useDebts } from './set-off-fields';

const PATHS: Record<ExitAct, string> = {
  fix: '',
  set_off: '/set-offs',
  propose: '/proposal',
  approve: '/decision',
  defer: '/deferral',
  heirs: '/heirs',
  check: '/account-check',
  dispute: '/disputes',
  resolve: '/resolution',
};

interface Props {
  act: ExitAct;
  exit: ShareExit;
  onClose: () => void;
}

/** One act on an exit: says what follows, asks what is needed. */
export function ExitDialog({ act: name, exit, onClose }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    (values: Values, key) =>
      post<ShareExit>(`${here.api}/shares/${exit.account_id}/exit${PATHS[name]}`, bodyFor(name, exit, values, key)),
    () => {
      say(t(`exit.${name}_done`));
      onClose();
    },
  );
  const debts = useDebts(exit, name === 'set_off');
  const isIdle = name === 'set_off' && (!debts.data || owesNothing(debts.data));
  const first = exit.proposal?.terms[0];
  return (
    <Dialog open title={t(`exit.${name}`)} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <p>
          {t(`exit.${name}_say`, {
            amount: showEuro(exit.rest),
            day: first ? fullDate(first.due_on) : '',
          })}
        </p>
        <ExitFields act={name} exit={exit} />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          {isIdle ? null : (
            <Button kind="main" type="submit" busy={act.busy}>
              {t(`exit.${name}`)}
            </Button>
          )}
        </div>
      </Form>
    </Dialog>
  );
}

/** Empty fields are left out. */
function bodyFor(act: ExitAct, exit: ShareExit, values: Values, key: string): object {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
  const amounts = Object.fromEntries(
    ['amount', 'loss', 'contested'].flatMap((name) =>
      given[name] === undefined ? [] : [[name, typedAmount(given[name])]],
    ),
  );
  if (act === 'set_off')
    return { ...given, ...amounts, set_off_id: key, counter: given.open_item_id ? 'debtors' : 'member_current' };
  if (act === 'dispute') return { ...given, ...amounts, dispute_id: key };
  if (act === 'resolve')
    return {
      ...given,
      ...amounts,
      dispute_id: exit.disputes.find(({ resolved_on }) => resolved_on === null)?.dispute_id,
    };
  if (act === 'approve') return { ...given, schedule_id: exit.proposal?.schedule_id };
  if (act === 'heirs') return { ...given, known: true };
  return { ...given, ...amounts };
}
