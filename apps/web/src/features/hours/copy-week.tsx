import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Week } from '../../lib/contract';
import { addDays } from '../../lib/dates';
import { weekQuery } from '../../lib/queries';
import type { Here } from '../../lib/session';
import { Icon } from '../../ui/icon';
import { CopyIcon } from '../../ui/icons';
import type { WeekDraft } from './use-week';
import { sameAsWeekBefore } from './week-draft';

interface Props {
  here: Here;
  week: Week;
  draft: WeekDraft;
  /** As wide as the column it stands in, for a thumb. */
  wide?: boolean;
}

/** In an empty week: the week before of whose week it is, on the same days. Made on the device, so that it also works without a connection. */
export function CopyWeek({ here, week, draft, wide = false }: Props): ReactElement | null {
  const { t } = useTranslation();
  const empty = week.state === 'empty' && draft.lines.every((line) => line.worked === 0);
  const whose = week.member_id === here.member_id ? {} : { member_id: week.member_id };
  const before = useQuery({ ...weekQuery(here, addDays(week.monday, -7), whose), enabled: empty });
  if (!empty || !before.data || before.data.minutes === 0) return null;
  const source = before.data;
  return (
    <div className={wide ? 'in' : 'bar-search'}>
      <button
        className={wide ? 'button second wide' : 'button second'}
        type="button"
        onClick={() => draft.change(sameAsWeekBefore(draft.lines, week, source))}
      >
        <Icon of={CopyIcon} weight="bold" />
        {t('week.copy_before')}
      </button>
    </div>
  );
}
