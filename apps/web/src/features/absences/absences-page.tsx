import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Absence } from '../../lib/contract';
import { addDays, dayLetters, fullDate, today } from '../../lib/dates';
import { remove } from '../../lib/http';
import { showMinutes } from '../../lib/minutes';
import { oneQuery } from '../../lib/queries';
import { writes } from '../../lib/rights';
import { isDesk, useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/notes';
import { useToast } from '../../ui/toast';
import { Framed } from '../calendar/framed';
import { HoursViews } from '../hours/hours-views';
import { AbsenceDialog } from './absence-dialog';
import { absencePeriods, type AbsencePeriod } from './absence-periods';

const DAYS_BACK = 60;
const DAYS_AHEAD = 300;

/** Who is away when; why is for the member, the board and the bookkeeper. */
export function AbsencesPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const [open, setOpen] = useState(false);
  const from = addDays(today(), -DAYS_BACK);
  const until = addDays(today(), DAYS_AHEAD);
  const query = useQuery(oneQuery<{ items: Absence[] }>(here, 'absences', { from, until }));
  const mark = writes(here, ['hours']) ? (
    <Button kind="main" onClick={() => setOpen(true)}>
      {t('absence.mark')}
    </Button>
  ) : null;
  return (
    <Framed title={t('absence.title')} end={mark} views={isDesk(here.roles) ? <HoursViews /> : null}>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('absence.empty')}>{t('absence.empty_why')}</Empty>
          ) : (
            <Periods periods={absencePeriods(items)} />
          )
        }
      </Loaded>
      <AbsenceDialog open={open} onClose={() => setOpen(false)} />
    </Framed>
  );
}

function Periods({ periods }: { periods: AbsencePeriod[] }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const clear = useAct(
    ({ member_id, from, until, kind }: AbsencePeriod) =>
      remove(`${here.api}/absences?${new URLSearchParams({ member_id, from, until, kind }).toString()}`),
    () => say(t('absence.cleared')),
  );
  const mayClear = (one: AbsencePeriod) =>
    one.kind !== 'absent' && (one.member_id === here.member_id || here.may('hours', 'board', 'bookkeeper'));
  return (
    <>
      <ProblemNote problem={clear.problem} />
      <table className="table">
        <caption className="sr">{t('absence.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('hours.member')}</th>
            <th scope="col">{t('absence.when')}</th>
            <th scope="col" className="spare">
              {t('absence.kind')}
            </th>
            <th scope="col" className="act">
              <span className="sr">{t('absence.clear')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {periods.map((one) => (
            <tr key={`${one.member_id}${one.from}${one.kind}`}>
              <th scope="row" className="who">
                {one.member_name}
                <small className="under">{t(`absence.kind_${one.kind}`)}</small>
              </th>
              <td>
                {dayLetters(one.from)} {fullDate(one.from)}
                {one.from === one.until ? '' : ` – ${dayLetters(one.until)} ${fullDate(one.until)}`}{' '}
                {one.part === 'half' ? t('absence.part_half') : one.minutes === null ? '' : showMinutes(one.minutes)}
              </td>
              <td className="spare">
                {t(`absence.kind_${one.kind}`)} <span className="soft">{one.note}</span>
              </td>
              <td className="act">
                {mayClear(one) ? (
                  <Button kind="row" busy={clear.busy} onClick={() => clear.run(one)}>
                    {t('absence.clear')}
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
