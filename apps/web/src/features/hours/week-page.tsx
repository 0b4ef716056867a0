import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, type ReactElement } from 'react';
import { mondayOf, today } from '../../lib/dates';
import { isDesk, useHere } from '../../lib/session';
import { useWide } from '../../lib/use-wide';
import { PhoneWeek } from './phone-week';

// what only the office needs is not what a phone waits for
const DeskWeek = lazy(async () => ({ default: (await import('./desk-week')).DeskWeek }));

/** A member writes day by day; who works in the office does so on a phone, and has the grid where it fits. */
export function WeekPage(): ReactElement {
  const here = useHere();
  const wide = useWide();
  const { week, lid } = useSearch({ from: '/c/$cooperativeId/uren' });
  const monday = week ?? mondayOf(today());
  if (!isDesk(here.roles)) return <PhoneWeek key={monday} here={here} monday={monday} wide={wide} />;
  const memberId = lid ?? here.member_id ?? '';
  return (
    <Suspense>
      <DeskWeek key={`${monday}${memberId}`} here={here} monday={monday} memberId={memberId} wide={wide} />
    </Suspense>
  );
}
