import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, type ReactElement } from 'react';
import { mondayOf, today } from '../../lib/dates';
import { isDesk, useHere } from '../../lib/session';
import { PhoneWeek } from './phone-week';

// the grid of the desk is not what a phone waits for
const DeskWeek = lazy(async () => ({ default: (await import('./desk-week')).DeskWeek }));

export function WeekPage(): ReactElement {
  const here = useHere();
  const { week, lid } = useSearch({ from: '/c/$cooperativeId/uren' });
  const monday = week ?? mondayOf(today());
  if (!isDesk(here.roles)) return <PhoneWeek key={monday} here={here} monday={monday} />;
  const memberId = lid ?? here.member_id ?? '';
  return (
    <Suspense>
      <DeskWeek key={`${monday}${memberId}`} here={here} monday={monday} memberId={memberId} />
    </Suspense>
  );
}
