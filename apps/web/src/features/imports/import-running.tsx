import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useHere } from '../../lib/session';
import { Note } from '../../ui/notes';
import { useRun } from '../invoicing/run/use-run';

interface Props {
  runId: string;
  /** Everything is added. @param added how many rows */
  onAdded: (added: number) => void;
  /** Nothing is. @param why in words */
  onRefused: (why: string) => void;
}

/** A large file on its way: how far it is, told while it works. */
export function ImportRunning({ runId, onAdded, onRefused }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const { data: run } = useRun(here, runId);
  const over = run !== undefined && run.state !== 'running';
  const why = over && run.done === 0 ? (run.items[0]?.reason?.detail ?? t('imports.run_stopped')) : null;
  useEffect(() => {
    if (!over) return;
    if (why === null) onAdded(run.step);
    else if (run.items[0]?.state !== 'waiting') onRefused(why);
    // once, when it is over
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the two are new on every render and do the same
  }, [over, why]);
  const { step = 0, steps = 0 } = run ?? {};
  const told = steps > 0 ? t('imports.run_kept', { step, count: steps }) : t('imports.run_reading');
  return (
    <Note kind="busy">
      <p aria-live="polite">{told}</p>
      <progress aria-label={told} {...(steps > 0 ? { value: step, max: steps } : {})} />
      <p>{t('imports.run_go_on')}</p>
    </Note>
  );
}
