import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareExit } from '../../lib/contract-share-exits';
import { post } from '../../lib/http';
import { centsOf } from '../../lib/money';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { ProblemNote } from '../../ui/notes';
import { useToast } from '../../ui/toast';
import type { ExitAct } from './exit-act';
import { ExitDialog } from './exit-dialogs';

/** What whoever looks can do now: the bookkeeper prepares, the board decides. */
export function ExitActs({ exit }: { exit: ShareExit }): ReactElement | null {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const [open, setOpen] = useState<ExitAct | null>(null);
  const pay = useAct(
    () => post<ShareExit>(`${here.api}/shares/${exit.account_id}/exit/payments`),
    () => say(t('exit.pay_done')),
  );
  const acts = actsFor(exit, here.may('shares', 'bookkeeper'), here.may('shares', 'board'));
  const mayPay = here.may('shares', 'bookkeeper') && exit.decided !== null && exit.waits_for === 'bookkeeper';
  if (acts.length === 0 && !mayPay) return null;
  return (
    <>
      <ProblemNote problem={pay.problem} />
      <div className="set gap">
        {mayPay ? (
          <Button kind="main" busy={pay.busy} onClick={() => pay.run(undefined)}>
            {t('exit.pay')}
          </Button>
        ) : null}
        {acts.map((act, index) => (
          <Button key={act} kind={index === 0 && !mayPay ? 'main' : 'second'} onClick={() => setOpen(act)}>
            {t(`exit.${act}`)}
          </Button>
        ))}
      </div>
      {open ? <ExitDialog key={open} act={open} exit={exit} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

/** In the order of use; the first is the main one. */
function actsFor(exit: ShareExit, bookkeeper: boolean, board: boolean): ExitAct[] {
  const { account_standing, decided, died, heirs, proposal, rest, rules, state } = exit;
  const dispute = exit.disputes.find(({ resolved_on }) => resolved_on === null);
  if (state === 'open') return bookkeeper ? ['fix'] : [];
  const objects: ExitAct[] = dispute ? (dispute.may_resolve ? ['resolve'] : []) : ['dispute'];
  if (centsOf(rest) <= 0) return objects;
  const acts: ExitAct[] = dispute ? objects : [];
  if (board && proposal && exit.may_decide) acts.push('approve');
  if (board && rules.may_be_deferred && (proposal ?? decided) && exit.may_decide) acts.push('defer');
  if (bookkeeper && died && !heirs?.known) acts.push('heirs');
  if (account_standing === 'returned') acts.push('check');
  if (bookkeeper && rules.may_be_set_off && !decided) acts.push('set_off');
  if (bookkeeper && rules.schedule === 'after_accounts') acts.push('propose');
  return dispute ? acts : [...acts, ...objects];
}
