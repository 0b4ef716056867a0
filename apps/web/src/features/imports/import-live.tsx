import type { TFunction } from 'i18next';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { showCount } from '../../lib/numbers';
import { ProgressBlocks, type Block } from '../../ui/progress-blocks';
import type { Progress } from './contract';

const PARTS = 100;

/** How far a large file is: rows added or taken away while it works, and what came of it. */
export function ImportLive({ of, children }: { of: Progress; children?: ReactNode }): ReactElement {
  const { t } = useTranslation();
  const kind = of.running ? 'busy' : isRefused(of) ? 'notice' : 'done';
  const said = sayOf(of, t);
  return (
    <section className={`live on-${kind}`}>
      <div>
        <p className="big">{said}</p>
        <p className="small">{of.file_name}</p>
        {of.running ? <p>{t('imports.run_go_on')}</p> : null}
        {of.refused === null ? null : <p>{of.refused}</p>}
        <p className="sr" aria-live="polite">
          {of.running ? t(`imports.run_speaks_${workOf(of)}`) : said}
        </p>
      </div>
      {children ? <div className="set">{children}</div> : <span />}
      <ProgressBlocks blocks={blocksOf(of)} label={said} />
    </section>
  );
}

const workOf = ({ work }: Progress): 'commit' | 'undo' => (work === 'undo' ? 'undo' : 'commit');

/** Over, and nothing came of it: refused, or stopped before it began. */
const isRefused = (one: Progress): boolean =>
  !one.running && (one.refused !== null || one.state !== (workOf(one) === 'undo' ? 'undone' : 'committed'));

/** A run of before may have been followed by another: its import says what holds now. */
function sayOf(one: Progress, t: TFunction): string {
  const work = workOf(one);
  if (isRefused(one)) return t(`imports.run_nothing_${work}`);
  if (!one.running) return t(`imports.run_done_${work}`, { count: one.added, rows: showCount(one.added) });
  if (one.steps === 0) return t(`imports.run_starts_${work}`);
  return t(`imports.run_at_${work}`, { count: one.steps, step: showCount(one.step), steps: showCount(one.steps) });
}

function blocksOf(one: Progress): Block[] {
  const done = one.running
    ? one.steps > 0
      ? Math.floor((one.step / one.steps) * PARTS)
      : 0
    : isRefused(one)
      ? 0
      : PARTS;
  return Array.from({ length: PARTS }, (_, part) => (part < done ? 'done' : 'waiting'));
}
