import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkingTimeWarning } from '../../lib/contract';
import { dayLetters, shortDate } from '../../lib/dates';
import { oneQuery } from '../../lib/queries';
import type { Here } from '../../lib/session';
import { Note } from '../../ui/notes';
import { adviceFor, perRule } from './warning-advice';

interface Props {
  here: Here;
  monday: string;
  memberId: string;
}

/** What the law on working time says of this week: let op, never a refusal, and what somebody can do about it. */
export function WeekWarnings({ here, monday, memberId }: Props): ReactElement | null {
  const { t } = useTranslation();
  const own = memberId === here.member_id;
  const query = useQuery({
    ...oneQuery<{ items: WorkingTimeWarning[] }>(
      here,
      `weeks/${monday}/warnings`,
      own ? undefined : { member_id: memberId },
    ),
    enabled: memberId !== '',
  });
  const items = query.data?.items ?? [];
  if (items.length === 0) return null;
  const advice = [...new Set(items.map(({ code }) => adviceFor(code)))];
  return (
    <Note>
      <p className="strong">{t('week.warnings')}</p>
      <ul>
        {perRule(items).map(([first, ...more]) => (
          <li key={first.code}>
            <bdi>{first.detail}</bdi>{' '}
            {more.length > 0 ? t('week.warned_also', { dates: more.map((one) => nameOf(one)).join(', ') }) : null}{' '}
            <bdi className="soft small">{first.article}</bdi>
          </li>
        ))}
      </ul>
      {advice.map((one) => (
        <p key={one}>{t(`week.do_${one}`)}</p>
      ))}
    </Note>
  );
}

const nameOf = ({ date }: WorkingTimeWarning): string => (date ? `${dayLetters(date)} ${shortDate(date)}` : '');
