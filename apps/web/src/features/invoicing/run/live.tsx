import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Run, RunDetail, RunItem } from '../../../lib/contract-invoicing';
import { clockTime } from '../../../lib/dates';
import { send } from '../../../lib/http';
import { useHere } from '../../../lib/session';
import { useAct } from '../../../lib/use-act';
import { Button } from '../../../ui/button';
import { ProblemNote } from '../../../ui/notes';
import { ProgressBlocks, type Block } from '../../../ui/progress-blocks';
import { State } from '../../../ui/state';

const SPEAK_EVERY = 5_000;

/** What is done, since when, how long still; the one that failed stands brown in its own place. */
export function Live({ run }: { run: RunDetail }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const path = `${here.api}/runs/${run.run_id}`;
  const cancel = useAct(() => send<Run>('POST', `${path}/cancellation`));
  const retry = useAct(() => send<Run>('POST', `${path}/retry`));
  const made = run.done + run.failed;
  const say = t(`run.made_${run.kind}`, {
    count: run.total,
    made: run.done,
    defaultValue: t('run.made', { count: run.total, made: run.done }),
  });
  const kind = run.state === 'running' ? 'busy' : run.failed > 0 ? 'notice' : 'done';
  return (
    <section className={`live on-${kind}`}>
      <div>
        <p className="big">{say}</p>
        <p>{told(run, made, t)}</p>
        <p className="sr" aria-live="polite">
          {useSeldom(say)}
        </p>
        <ProblemNote problem={cancel.problem ?? retry.problem} />
      </div>
      {here.may('invoices', 'bookkeeper') ? (
        <div className="set">
          {run.failed > 0 ? (
            <Button kind="row" busy={retry.busy} onClick={() => retry.run(undefined)}>
              {t('run.retry', { count: run.failed })}
            </Button>
          ) : null}
          {run.state === 'running' ? (
            <Button kind="row" busy={cancel.busy} onClick={() => cancel.run(undefined)}>
              {t('run.stop')}
            </Button>
          ) : null}
        </div>
      ) : (
        <span />
      )}
      <ProgressBlocks blocks={run.items.map(blockOf)} label={say} />
      <div className="tally">
        <State kind="done">{t('run.tally_done', { count: run.done })}</State>
        {run.failed > 0 ? <State kind="notice">{t('run.tally_failed', { count: run.failed })}</State> : null}
        {run.busy > 0 ? <State kind="busy">{t('run.tally_busy', { count: run.busy })}</State> : null}
        {run.waiting > 0 ? <State kind="later">{t('run.tally_waiting', { count: run.waiting })}</State> : null}
        {run.cancelled > 0 ? <State kind="later">{t('run.tally_cancelled', { count: run.cancelled })}</State> : null}
      </div>
    </section>
  );
}

function blockOf({ state }: RunItem): Block {
  if (state === 'done' || state === 'failed' || state === 'cancelled') return state;
  return 'waiting';
}

function told(run: Run, made: number, t: (key: string, params?: Record<string, unknown>) => string): string {
  const since = t('run.since', { time: clockTime(run.created_at) });
  if (run.state === 'running') {
    const seconds = (Date.now() - new Date(run.created_at).getTime()) / 1000;
    const left = made === 0 ? null : (seconds / made) * (run.total - made);
    const rest =
      left === null ? '' : left < 60 ? t('run.soon') : t('run.minutes_left', { count: Math.ceil(left / 60) });
    return [since, rest, t('run.go_on')].filter(Boolean).join(' ');
  }
  const until = run.finished_at ? t('run.until', { time: clockTime(run.finished_at) }) : '';
  return [since, until, run.state === 'cancelled' ? t('run.was_cancelled') : ''].filter(Boolean).join(' ');
}

/** A screen reader hears the count at most every five seconds. */
function useSeldom(text: string): string {
  const [spoken, setSpoken] = useState(text);
  const last = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, last.current + SPEAK_EVERY - Date.now());
    const timer = setTimeout(() => {
      last.current = Date.now();
      setSpoken(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text]);
  return spoken;
}
