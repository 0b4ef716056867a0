import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchoolHours } from '../../lib/contract';
import { fullDate, today } from '../../lib/dates';
import { put, remove } from '../../lib/http';
import { showMinutes, typedMinutes } from '../../lib/minutes';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { ProblemNote } from '../../ui/notes';
import { useToast } from '../../ui/toast';

interface Props {
  memberId: string;
  className: 'section' | 'block';
}

/** Of a minor: how long school is in a week, because it counts as work. Nothing is shown of anybody else. */
export function SchoolHoursPart({ memberId, className }: Props): ReactElement | null {
  const { t } = useTranslation();
  const here = useHere();
  const own = memberId === here.member_id;
  const query = useQuery({
    ...oneQuery<SchoolHours>(here, 'school-hours', own ? undefined : { member_id: memberId }),
    enabled: own || here.can('bookkeeper'),
  });
  const [open, setOpen] = useState(false);
  const known = query.data;
  if (!known?.until) return null;
  return (
    <section className={className} aria-labelledby="school">
      <h2 id="school">{t('school.title')}</h2>
      <p className="soft">{t('school.why', { until: fullDate(known.until) })}</p>
      <Told known={known} />
      <p className="set">
        <Button kind="row" onClick={() => setOpen(true)}>
          {t(known.items.length === 0 ? 'school.tell' : 'school.change')}
        </Button>
      </p>
      <TellDialog memberId={memberId} open={open} onClose={() => setOpen(false)} />
    </section>
  );
}

function Told({ known }: { known: SchoolHours }): ReactElement | null {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const clear = useAct(
    (from: string) =>
      remove(
        `${here.api}/school-hours?${new URLSearchParams({ member_id: known.member_id, valid_from: from }).toString()}`,
      ),
    () => say(t('school.removed')),
  );
  if (known.items.length === 0) return null;
  return (
    <>
      <ProblemNote problem={clear.problem} />
      <ul className="lines">
        {known.items.map(({ valid_from, minutes }) => (
          <li className="line" key={valid_from}>
            <span>
              {minutes === 0 ? t('school.none') : t('school.hours', { hours: showMinutes(minutes) })}
              <span className="sub">{t('school.from_week', { date: fullDate(valid_from) })}</span>
            </span>
            <span className="row-acts">
              <Button
                kind="row"
                busy={clear.busy}
                onClick={() => clear.run(valid_from)}
                aria-label={t('school.remove_from', { date: fullDate(valid_from) })}
              >
                {t('ui.remove')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function TellDialog({
  memberId,
  open,
  onClose,
}: {
  memberId: string;
  open: boolean;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    ({ hours = '', from = '' }: Values) =>
      put<SchoolHours>(`${here.api}/school-hours`, {
        member_id: memberId,
        valid_from: from,
        minutes: hours.trim() === '' ? null : typedMinutes(hours),
      }),
    () => {
      say(t('ui.saved'));
      onClose();
    },
  );
  return (
    <Dialog open={open} title={t('school.title')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <TextField name="hours" label={t('school.hours_label')} hint={t('school.hours_hint')} inputMode="decimal" />
        <TextField name="from" label={t('school.from_label')} type="date" defaultValue={today()} />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('ui.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
