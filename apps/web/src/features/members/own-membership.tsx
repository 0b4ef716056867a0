import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Consents, Course } from '../../lib/contract';
import { fullDate } from '../../lib/dates';
import { post } from '../../lib/http';
import { cooperativeQuery, oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/notes';
import { RelayPart } from '../relay/relay-part';

/** What a member decides by herself: what she agrees to, and how she leaves. */
export function OwnMembership({ memberId }: { memberId: string }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const course = useQuery(oneQuery<Course>(here, `members/${memberId}/course`));
  return (
    <>
      <div className="block">
        <h2>{t('mine.consents')}</h2>
        <ConsentList memberId={memberId} />
      </div>
      {course.data?.status === 'ended' ? null : (
        <>
          <div className="block">
            <h2>{t('mine.leaving')}</h2>
            <Loaded query={course}>{(data) => <Leaving course={data} />}</Loaded>
          </div>
          <div className="block">
            <RelayPart />
          </div>
        </>
      )}
    </>
  );
}

function Leaving({ course }: { course: Course }): ReactElement {
  const { t } = useTranslation();
  const notice = course.next.find((one) => one.act === 'notice');
  if (!notice?.ends_on) return <p>{t(`member.status_${course.status}`)}</p>;
  return (
    <>
      <p>
        <strong className="strong">{t('mine.leave_on', { date: fullDate(notice.ends_on) })}</strong>{' '}
        {notice.until ? t('mine.leave_before', { date: fullDate(notice.until) }) : ''}
      </p>
      <WriteTheBoard />
      <p className="soft">{t('mine.leave_then')}</p>
    </>
  );
}

/** Where a notice goes: by mail when the co-operative has an address, else on paper. */
function WriteTheBoard(): ReactElement {
  const { t } = useTranslation();
  const { data } = useQuery(cooperativeQuery(useHere()));
  if (!data?.email) return <p>{t('mine.leave_on_paper')}</p>;
  return (
    <p>
      <a className="button second" href={`mailto:${data.email}?subject=${encodeURIComponent(t('mine.leave_subject'))}`}>
        {t('mine.leave_mail')}
      </a>{' '}
      <span className="soft own-line">{data.email}</span>
    </p>
  );
}

function ConsentList({ memberId }: { memberId: string }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const path = `members/${memberId}/consents`;
  const query = useQuery(oneQuery<Consents>(here, path));
  const act = useAct((choice: { kind: string; given: boolean }) => post<Consents>(`${here.api}/${path}`, choice));
  return (
    <Loaded query={query}>
      {({ items }) => (
        <>
          <ProblemNote problem={act.problem} />
          {items.map((one) => (
            <label className="tick" key={one.kind}>
              <input
                type="checkbox"
                checked={one.given}
                disabled={act.busy}
                onChange={(event) => act.run({ kind: one.kind, given: event.target.checked })}
              />
              <span>
                {t(`mine.consent_${one.kind}`)}
                {one.at ? (
                  <span className="soft small own-line">
                    {t(one.given ? 'mine.said_yes' : 'mine.said_no', { date: fullDate(one.at.slice(0, 10)) })}
                  </span>
                ) : null}
              </span>
            </label>
          ))}
        </>
      )}
    </Loaded>
  );
}
