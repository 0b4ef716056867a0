import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/api.gen';
import { fullDate } from '../../../lib/dates';
import { oneQuery } from '../../../lib/queries';
import { useHere } from '../../../lib/session';
import { Loaded } from '../../../ui/loaded';
import { inWords, isAbove } from '../amounts';

type Outlook = components['schemas']['ExitOutlookView'];

/** What she would get back and when, if she left today: by the rules of the claim itself. */
export function IfILeave({ accountId }: { accountId: string }): ReactElement {
  const here = useHere();
  const query = useQuery(oneQuery<Outlook>(here, `shares/${accountId}/exit-outlook`));
  return <Loaded query={query}>{(outlook) => <Answer outlook={outlook} />}</Loaded>;
}

function Answer({ outlook }: { outlook: Outlook }): ReactElement {
  const { t } = useTranslation();
  const { accounts_expected, claim, may_be_deferred, may_share_loss, terms, unpaid_handling } = outlook;
  return (
    <>
      <p>{t('shares.leave_back', { amount: inWords(claim) })}</p>
      {isAbove(claim) ? (
        <ul>
          {terms.map(({ amount, due_on }) => (
            <li key={due_on}>{t('shares.leave_term', { amount: inWords(amount), day: fullDate(due_on) })}</li>
          ))}
        </ul>
      ) : null}
      {accounts_expected ? <p>{t('shares.leave_expected')}</p> : null}
      {unpaid_handling === 'nothing' ? null : <p>{t(`shares.leave_${unpaid_handling}`)}</p>}
      {may_be_deferred ? <p>{t('shares.leave_deferred')}</p> : null}
      {may_share_loss ? <p>{t('shares.leave_loss')}</p> : null}
    </>
  );
}
