import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareExit } from '../../lib/contract-share-exits';
import { fullDate } from '../../lib/dates';
import { download } from '../../lib/download';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Note, ProblemNote } from '../../ui/notes';
import { Computation } from './computation';
import { Disputes } from './disputes';
import { Schedule } from './schedule';
import { Timeline } from './timeline';

interface Props {
  exit: ShareExit;
  /** What comes now, in one sentence. */
  next: string;
  kind: 'done' | 'notice' | 'busy';
  acts?: ReactNode;
  /** Under the schedules. */
  below?: ReactNode;
  /** Beside them. */
  aside?: ReactNode;
}

/** What everybody sees of a leaving: how far it is, what comes back, when, and the paper. */
export function ExitBody({ acts, aside, below, exit, kind, next }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const paper = useAct(() => download(`${here.api}/shares/${exit.account_id}/exit/statement`));
  return (
    <>
      <p className="lead">{t(exit.died ? 'exit.lead_died' : 'exit.lead', { day: fullDate(exit.last_day) })}</p>
      <Note kind={kind}>{next}</Note>
      {acts}
      <div className="split day-split gap">
        <div>
          <Disputes exit={exit} />
          <Computation exit={exit} />
          {exit.proposal ? <Schedule title={t('exit.proposal')} schedule={exit.proposal} /> : null}
          {exit.decided ? <Schedule title={t('exit.decided')} schedule={exit.decided} /> : null}
          {below}
        </div>
        <aside className="side">
          <Timeline exit={exit} />
          {aside}
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
