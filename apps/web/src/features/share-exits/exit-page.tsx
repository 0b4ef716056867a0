import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareExit } from '../../lib/contract-share-exits';
import { fullDate } from '../../lib/dates';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Loaded } from '../../ui/loaded';
import { Title } from '../../ui/title';
import { MemberAccount } from '../banking/party-account';
import { ExitActs } from './exit-acts';
import { ExitBody } from './exit-body';
import { LiquidityPart } from './liquidity';
import { OwnExitPage } from './own-exit-page';

/** One member who left: how far it is, what comes next and who does it. Who left sees the own page. */
export function ShareExitPage(): ReactElement {
  const here = useHere();
  const { accountId } = useParams({ from: '/c/$cooperativeId/aandelen/vertrek/$accountId' });
  return here.can('board', 'bookkeeper') ? <OfficeExit accountId={accountId} /> : <OwnExitPage accountId={accountId} />;
}

function OfficeExit({ accountId }: { accountId: string }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useQuery(oneQuery<ShareExit>(here, `shares/${accountId}/exit`));
  return (
    <>
      <Title
        crumb={
          <Link to="/c/$cooperativeId/aandelen/vertrek" params={{ cooperativeId: here.cooperative_id }}>
            {t('exit.all')}
          </Link>
        }
      >
        {query.data?.member_name ?? t('exit.one')}
      </Title>
      <Loaded query={query}>{(exit) => <Office exit={exit} />}</Loaded>
    </>
  );
}

function Office({ exit }: { exit: ShareExit }): ReactElement {
  const { t } = useTranslation();
  const { member_id, member_name, proposal, waits_for } = exit;
  const kind = waits_for === null ? 'done' : waits_for === 'date' ? 'busy' : 'notice';
  return (
    <ExitBody
      exit={exit}
      kind={kind}
      next={nextStep(t, exit)}
      acts={<ExitActs exit={exit} />}
      below={proposal !== null || waits_for === 'board' ? <LiquidityPart /> : null}
      aside={waits_for === null ? null : <MemberAccount memberId={member_id} name={member_name} />}
    />
  );
}

type Words = (key: string, values?: Record<string, string>) => string;

/** What comes now, in one sentence, for who does it. */
function nextStep(t: Words, { account_standing, next_due, waits_for }: ShareExit): string {
  if (waits_for === null) return t('exit.now_settled');
  if (waits_for === 'account') return t(`exit.now_account_${account_standing}`);
  return t(`exit.now_${waits_for}`, { day: next_due ? fullDate(next_due) : '' });
}
