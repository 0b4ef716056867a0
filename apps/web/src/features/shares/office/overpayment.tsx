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

/** What was paid too much goes back, with the payments of the bank. */
export function Overpayment({ share: { account_id, held } }: { share: MemberShare }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    () => post(`${here.api}/shares/${account_id}/overpayment-return`),
    () => say(t('shares.giving_back')),
  );
  return (
    <Note>
      <p>{t('shares.held_office', { amount: inWords(held) })}</p>
      <ProblemNote problem={act.problem} />
      {here.may('shares', 'bookkeeper') ? (
        <p className="set">
          <Button kind="row" busy={act.busy} onClick={() => act.run(undefined)}>
            {t('shares.give_back')}
          </Button>
        </p>
      ) : null}
    </Note>
  );
}
