import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareExit } from '../../lib/contract-share-exits';
import { fullDate } from '../../lib/dates';
import { centsOf } from '../../lib/money';
import { State, type StateKind } from '../../ui/state';

const STEPS = ['ended', 'fixed', 'decided', 'paying', 'settled'] as const;
type Step = (typeof STEPS)[number];

/** The last step that is behind her. */
const REACHED: Record<Exclude<ShareExit['state'], 'disputed'>, number> = {
  open: 0,
  claim_fixed: 1,
  scheduled: 2,
  deferred: 2,
  part_paid: 3,
  settled: 4,
};

/** From the last day to the last payment: what is behind, where it stands, what comes. */
export function Timeline({ exit }: { exit: ShareExit }): ReactElement {
  const { t } = useTranslation();
  const reached = reachedBy(exit);
  const kind = (index: number): StateKind => (index <= reached ? 'done' : index === reached + 1 ? 'busy' : 'later');
  return (
    <section aria-labelledby="course">
      <h2 id="course">{t('exit.course')}</h2>
      <ol className="lines story">
        {STEPS.map((step, index) => (
          <li className="line" key={step} aria-current={index === reached + 1 ? 'step' : undefined}>
            <span>
              <State kind={kind(index)}>{t(`exit.step_${step}`)}</State>
              <When exit={exit} step={step} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** An objection is beside the course: how far that is shows in what was decided and paid. */
function reachedBy({ decided, refunded, state }: ShareExit): number {
  if (state !== 'disputed') return REACHED[state];
  if (centsOf(refunded) > 0) return REACHED.part_paid;
  return decided ? REACHED.scheduled : REACHED.claim_fixed;
}

function When({ exit, step }: { exit: ShareExit; step: Step }): ReactElement | null {
  const { t } = useTranslation();
  const { decided, fixed_on, last_day, next_due } = exit;
  if (step === 'ended') return <small>{fullDate(last_day)}</small>;
  if (step === 'fixed') return fixed_on ? <small>{fullDate(fixed_on)}</small> : null;
  if (step === 'decided' && decided?.decided_on)
    return (
      <small>
        {fullDate(decided.decided_on)}
        {decided.kind === 'deferral' ? `, ${t('exit.deferred')}` : ''}
      </small>
    );
  if (step === 'paying' && next_due) return <small>{t('exit.next_due', { day: fullDate(next_due) })}</small>;
  return null;
}
