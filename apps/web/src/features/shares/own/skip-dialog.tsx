import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberShare } from '../../../lib/contract-shares';
import { fullDate } from '../../../lib/dates';
import { send } from '../../../lib/http';
import { useHere } from '../../../lib/session';
import { useAct } from '../../../lib/use-act';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { ProblemNote } from '../../../ui/notes';
import { useToast } from '../../../ui/toast';
import { isAbove } from '../amounts';
import { later } from '../plan/later';
import { Stepper } from '../plan/stepper';
import { AskPause } from './ask-pause';

interface Props {
  share: MemberShare;
  /** How many may be skipped; what is left to a member herself when not said. */
  most?: number;
  onClose: () => void;
}

/** Skips terms: says before it happens which day the next and the last one move to. */
export function SkipDialog({ share, most = share.limits.pause_terms, onClose }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const [terms, setTerms] = useState(1);
  const act = useAct(
    (count: number) =>
      send<MemberShare>('POST', `${here.api}/shares/${share.account_id}/pauses`, {
        body: { terms: count },
        version: share.version,
      }),
    () => {
      say(t('shares.skipped', { count: terms }));
      onClose();
    },
  );
  const [asking, ask] = useState(false);
  const { plan } = share;
  const open = plan?.terms.filter((term) => isAbove(term.open)) ?? [];
  const [first, last] = [open[0], open.at(-1)];
  // at the office there is nobody to ask
  const mayAsk = most === share.limits.pause_terms && plan !== null && share.request?.state !== 'open';
  if (asking)
    return (
      <Dialog open title={t('shares.skip')} onClose={onClose}>
        <AskPause share={share} onClose={onClose} />
      </Dialog>
    );
  return (
    <Dialog open title={t('shares.skip')} onClose={onClose}>
      <div className="stack">
        <ProblemNote problem={act.problem} />
        {most === 0 || !plan || !first || !last ? (
          <p>{t('shares.skip_none_left')}</p>
        ) : (
          <>
            <Stepper
              label={t('shares.skip_how_many')}
              value={terms}
              least={1}
              most={most}
              show={(count) => t('shares.times', { count })}
              onChange={setTerms}
            />
            <ul className="lines" aria-live="polite">
              <Shift word={t('shares.skip_next')} from={first.due_on} to={later(first.due_on, plan.rhythm, terms)} />
              <Shift word={t('shares.skip_last')} from={last.due_on} to={later(last.due_on, plan.rhythm, terms)} />
            </ul>
            <p className="soft">{t('shares.skip_say', { count: most })}</p>
          </>
        )}
      </div>
      <div className="set end">
        {mayAsk ? (
          <Button kind="quiet" onClick={() => ask(true)}>
            {t('shares.ask_board')}
          </Button>
        ) : null}
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        {most > 0 ? (
          <Button kind="main" busy={act.busy} onClick={() => act.run(terms)}>
            {t('shares.skip_act', { count: terms })}
          </Button>
        ) : null}
      </div>
    </Dialog>
  );
}

function Shift({ word, from, to }: { word: string; from: string; to: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <li className="line told-line">
      <span>
        {word}
        <small>{t('shares.skip_was', { day: fullDate(from) })}</small>
      </span>
      <b className="strong">{fullDate(to)}</b>
    </li>
  );
}
