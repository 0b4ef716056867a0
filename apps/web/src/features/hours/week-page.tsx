import { useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { mondayOf, today } from '../../lib/dates';
import { isDesk, useHere } from '../../lib/session';
import { DeskWeek } from './desk-week';
import { PhoneWeek } from './phone-week';

export function WeekPage(): ReactElement {
  const here = useHere();
  const { week, lid } = useSearch({ from: '/c/$cooperativeId/uren' });
  const monday = week ?? mondayOf(today());
  if (!isDesk(here.roles)) return <PhoneWeek key={monday} here={here} monday={monday} />;
  const memberId = lid ?? here.member_id ?? '';
  return <DeskWeek key={`${monday}${memberId}`} here={here} monday={monday} memberId={memberId} />;
}
