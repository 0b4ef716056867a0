import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberShare } from '../../../lib/contract-shares';
import { post } from '../../../lib/http';
import { useHere } from '../../../lib/session';
import { useAct } from '../../../lib/use-act';
import { Button } from '../../../ui/button';
import { Note, ProblemNote } from '../../../ui/notes';
import { useToast } from '../../../ui/toast';
import { inWords } from '../amounts';

/** What was paid too much goes back, with the payments of the bank; until it went there that can be taken back. */
export function Overpayment({ share: { account_id, giving_back, held } }: { share: MemberShare }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    () => post(`${here.api}/shares/${account_id}/overpayment-return`),
    () => say(t('shares.giving_back')),
  );
  const keep = useAct(
    () => post(`${here.api}/shares/${account_id}/overpayment-return/withdrawal`),
    () => say(t('shares.given_back_not')),
  );
  const doing = giving_back ? keep : act;
  const mayAct = here.may('shares', 'bookkeeper') && giving_back?.state !== 'sent';
  return (
    <Note>
      <p>{t('shares.held_office', { amount: inWords(held) })}</p>
      {giving_back ? (
        <p>{t(`shares.giving_back_${giving_back.state}`, { amount: inWords(giving_back.amount) })}</p>
      ) : null}
      <ProblemNote problem={act.problem ?? keep.problem} />
      {mayAct ? (
        <p className="set">
          <Button kind="row" busy={doing.busy} onClick={() => doing.run(undefined)}>
            {t(giving_back ? 'shares.give_back_not' : 'shares.give_back')}
          </Button>
        </p>
      ) : null}
    </Note>
  );
}
