import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Week } from '../../lib/contract';
import { showMinutes } from '../../lib/minutes';
import type { Here } from '../../lib/session';
import { Button } from '../../ui/button';
import { ProblemNote } from '../../ui/notes';
import { State } from '../../ui/state';
import { useSubmission } from './use-submission';
import type { WeekDraft } from './use-week';
import { fixedOf, minutesOf } from './week-draft';

/** The sum, whether it is kept, and the one main button of the week. */
export function WeekFoot({ here, week, draft }: { here: Here; week: Week; draft: WeekDraft }): ReactElement {
  const { t } = useTranslation();
  const { submit, takeBack } = useSubmission(here, week.monday, week.member_id, draft);
  const open = minutesOf(draft.lines);
  const total = open + minutesOf(fixedOf(week));
  const submitted = open === 0 && (week.state === 'submitted' || week.state === 'approved');
  return (
    <footer className="foot">
      <ProblemNote problem={submit.problem ?? takeBack.problem ?? draft.problem} />
      <p aria-live="polite">
        <b className="strong">{showMinutes(total)}</b> {t('week.hours')}{' '}
        <span className="soft small">
          · {submitted ? t(`entry.${week.state}`) : draft.unsent ? t('week.not_sent_yet') : t('week.kept')}
        </span>
      </p>
      {submitted ? (
        <>
          <State kind={week.state === 'approved' ? 'done' : 'busy'}>{t(`week.is_${week.state}`)}</State>
          {week.state === 'submitted' ? (
            <Button wide busy={takeBack.busy} onClick={() => takeBack.run(undefined)}>
              {t('week.take_back')}
            </Button>
          ) : null}
        </>
      ) : (
        <Button
          kind="main"
          wide
          busy={submit.busy}
          blocked={open === 0 ? t('week.nothing_to_submit') : null}
          onClick={() => submit.run(undefined)}
        >
          {t('week.submit')}
        </Button>
      )}
    </footer>
  );
}
