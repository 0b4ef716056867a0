import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Course, Member, NextAct } from '../../lib/contract';
import { fullDate } from '../../lib/dates';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { Button } from '../../ui/button';
import { Loaded } from '../../ui/loaded';
import { Note } from '../../ui/notes';
import { ActDialog } from './act-dialog';
import { overlayActs, OverlayDialog, type OverlayAct } from './suspension';

/** Where a membership stands, what can happen next and when, and how it came here. */
export function CoursePart({ member }: { member: Member }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const query = useQuery(oneQuery<Course>(here, `members/${member.member_id}/course`));
  const [act, setAct] = useState<NextAct | null>(null);
  return (
    <section className="section">
      <h2>{t('course.title')}</h2>
      <Loaded query={query}>
        {(course) => (
          <>
            {course.signals.map((one) => (
              <Note key={one.code}>{one.detail}</Note>
            ))}
            <Standing course={course} />
            {here.can('board') ? <Next course={course} member={member} onAct={setAct} /> : null}
            <Timeline course={course} member={member} />
            <ActDialog key={act?.act ?? 'none'} act={act} member={member} onClose={() => setAct(null)} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function Standing({ course }: { course: Course }): ReactElement {
  const { t } = useTranslation();
  const { rights } = course;
  const says = [
    t(`member.status_${course.status}`),
    rights.may_vote ? t('course.votes', { count: rights.votes }) : t('course.no_vote'),
    rights.shares > 0 ? t('course.shares', { count: rights.shares }) : '',
    course.suspended ? t('course.suspended') : '',
    course.appeal_until ? t('course.appeal_until', { date: fullDate(course.appeal_until) }) : '',
    course.candidate_until ? t('course.trial_until', { date: fullDate(course.candidate_until) }) : '',
    course.liability_until ? t('course.liable_until', { date: fullDate(course.liability_until) }) : '',
  ];
  return <p>{says.filter(Boolean).join(' · ')}</p>;
}

interface NextProps {
  course: Course;
  member: Member;
  onAct: (act: NextAct) => void;
}

function Next({ course, member, onAct }: NextProps): ReactElement {
  const { t } = useTranslation();
  const [asked, ask] = useState<OverlayAct | null>(null);
  return (
    <>
      <ul className="lines ends">
        {course.next.map((one) => (
          <li className="line" key={one.act}>
            <span>
              {one.ends_on
                ? t('course.would_end', { date: fullDate(one.ends_on) })
                : t(`course.why_${one.act}`, { defaultValue: '' })}
              {one.article ? <span className="soft small own-line">{one.article}</span> : null}
            </span>
            <Button kind="row" onClick={() => onAct(one)}>
              {t(`course.act_${one.act}`)}
            </Button>
          </li>
        ))}
        {overlayActs(course).map((kind) => (
          <li className="line" key={kind}>
            <span>{t(`course.why_${kind}`)}</span>
            <Button kind="row" onClick={() => ask(kind)}>
              {t(`course.act_${kind}`)}
            </Button>
          </li>
        ))}
      </ul>
      {asked ? <OverlayDialog kind={asked} course={course} member={member} onClose={() => ask(null)} /> : null}
    </>
  );
}

function Timeline({ course, member }: { course: Course; member: Member }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  return (
    <>
      <h3>{t('course.history')}</h3>
      <ol className="lines ends">
        {course.events.map((one) => (
          <li className="line" key={one.event_id}>
            <span>
              {t(`course.did_${one.act}`, { defaultValue: one.act })}
              {one.ends_on ? ` ${t('course.until', { date: fullDate(one.ends_on) })}` : ''}
              {one.decision ? <span className="soft small own-line">{one.decision}</span> : null}
            </span>
            <span className="soft">
              {fullDate(one.effective_on)}
              {one.letter ? (
                <>
                  {' · '}
                  <a
                    href={`${here.api}/members/${member.member_id}/letters/${one.event_id}`}
                    target="_blank"
                    rel="noreferrer"
                  >
                    {t('course.letter')}
                  </a>
                </>
              ) : null}
            </span>
          </li>
        ))}
        {course.other_memberships.map((one) => (
          <li className="line" key={one.member_id}>
            <span>{t('course.other', { number: one.number })}</span>
            <span className="soft">
              {fullDate(one.joined_on)} – {one.ended_on ? fullDate(one.ended_on) : t('course.now')}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
