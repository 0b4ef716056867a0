import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Week } from '../../lib/contract';
import type { AbsenceKind } from '../../offline/intent';
import { Icon } from '../../ui/icon';
import { SunHorizonIcon, ThermometerIcon } from '../../ui/icons';
import { SendState } from './send-state';
import type { WeekDraft } from './use-week';

type Day = Week['days'][number];

/** What this device last said of the day, else what the office has. */
export function absenceOn(day: Day, draft: WeekDraft): string | null {
  const intent = draft.absences.find((one) => one.absence?.date === day.date);
  return intent ? (intent.absence?.kind ?? null) : (day.absences[0]?.kind ?? null);
}

const MARKS: readonly [AbsenceKind, typeof SunHorizonIcon][] = [
  ['leave', SunHorizonIcon],
  ['sickness', ThermometerIcon],
];

/** Not worked: leave or sickness, in one press, and back in one. Never why somebody is ill. */
export function AbsenceMarks({ day, draft }: { day: Day; draft: WeekDraft }): ReactElement {
  const { t } = useTranslation();
  const kind = absenceOn(day, draft);
  const intent = draft.absences.find((one) => one.absence?.date === day.date);
  return (
    <div className="marks" role="group" aria-label={t('week.not_worked')}>
      {kind ? (
        <>
          <p className="strong">{t(`week.is_${kind}`)}</p>
          <button className="button quiet" type="button" onClick={() => draft.mark(day.date, null)}>
            {t('week.clear_mark')}
          </button>
        </>
      ) : (
        <>
          <p className="soft small">{t('week.not_worked')}</p>
          {MARKS.map(([one, icon]) => (
            <button key={one} className="button second" type="button" onClick={() => draft.mark(day.date, one)}>
              <Icon of={icon} weight="bold" />
              {t(`week.mark_${one}`)}
            </button>
          ))}
        </>
      )}
      {intent ? <SendState intent={intent} projects={[]} /> : null}
    </div>
  );
}
