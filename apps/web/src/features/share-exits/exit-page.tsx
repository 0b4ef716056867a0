import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareExit } from '../../lib/contract-share-exits';
import { fullDate } from '../../lib/dates';
import { download } from '../../lib/download';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Loaded } from '../../ui/loaded';
import { Note, ProblemNote } from '../../ui/notes';
import { Title } from '../../ui/title';
import { MemberAccount } from '../banking/party-account';
import { OwnFrame } from '../shares/own/own-frame';
import { Computation } from './computation';
import { ExitActs } from './exit-acts';
import { LiquidityPart } from './liquidity';
import { Schedule } from './schedule';
import { Timeline } from './timeline';

/** One member who left: how far it is, what comes next and who does it. */
export function ShareExitPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const { accountId } = useParams({ from: '/c/$cooperativeId/aandelen/vertrek/$accountId' });
  const query = useQuery(oneQuery<ShareExit>(here, `shares/${accountId}/exit`));
  const office = here.can('board', 'bookkeeper');
  if (!office) {
    return (
      <OwnFrame title={t('exit.one')} back="/c/$cooperativeId/mijn-aandeel">
        <div className="in stack">
          <h1 className="display">{t('exit.one')}</h1>
          <Loaded query={query}>{(exit) => <Body exit={exit} office={false} />}</Loaded>
        </div>
      </OwnFrame>
    );
  }
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
      <Loaded query={query}>{(exit) => <Body exit={exit} office />}</Loaded>
    </>
  );
}

function Body({ exit, office }: { exit: ShareExit; office: boolean }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const decides = exit.proposal !== null || exit.waits_for === 'board';
  const paper = useAct(() => download(`${here.api}/shares/${exit.account_id}/exit/statement`));
  return (
    <>
      <p className="lead">{t(exit.died ? 'exit.lead_died' : 'exit.lead', { day: fullDate(exit.last_day) })}</p>
      <Note kind={exit.waits_for === null ? 'done' : office && exit.waits_for !== 'date' ? 'notice' : 'busy'}>
        {nextStep(t, exit, office)}
      </Note>
      <ExitActs exit={exit} />
      <div className="split day-split gap">
        <div>
          <Computation exit={exit} />
          {exit.proposal ? <Schedule title={t('exit.proposal')} schedule={exit.proposal} /> : null}
          {exit.decided ? <Schedule title={t('exit.decided')} schedule={exit.decided} /> : null}
          {office && decides ? <LiquidityPart /> : null}
        </div>
        <aside className="side">
          <Timeline exit={exit} />
          {office && exit.waits_for !== null ? (
            <MemberAccount memberId={exit.member_id} name={exit.member_name} />
          ) : null}
          {exit.fixed_on ? (
            <>
              <ProblemNote problem={paper.problem} />
              <Button busy={paper.busy} onClick={() => paper.run(undefined)}>
                {t('exit.paper')}
              </Button>
            </>
          ) : null}
        </aside>
      </div>
    </>
  );
}

type Words = (key: string, values?: Record<string, string>) => string;

/** What comes now, in one sentence: for the office who does it, for the member what she may expect. */
function nextStep(t: Words, { account_standing, next_due, waits_for }: ShareExit, office: boolean): string {
  const day = next_due ? fullDate(next_due) : '';
  if (waits_for === null) return t('exit.now_settled');
  if (!office) return t(`exit.you_${waits_for}`, { day });
  return waits_for === 'account' ? t(`exit.now_account_${account_standing}`) : t(`exit.now_${waits_for}`, { day });
}
