import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Week } from '../../lib/contract';
import { send } from '../../lib/http';
import type { Here } from '../../lib/session';
import { useAct, type Act } from '../../lib/use-act';
import { useToast } from '../../ui/toast';
import type { WeekDraft } from './use-week';

/** Taking a week back works while nobody has decided; the office must be there for it. Says when a week has arrived. */
export function useTakeBack(here: Here, monday: string, memberId: string, draft: WeekDraft): Act<undefined, unknown> {
  const { t } = useTranslation();
  const say = useToast();
  const takeBack = useAct(
    () =>
      send<Week | undefined>(
        'DELETE',
        `${here.api}/weeks/${monday}/submission`,
        memberId === here.member_id ? {} : { query: { member_id: memberId } },
      ),
    () => say(t('week.taken_back')),
  );
  const { run } = takeBack;
  const arrived = draft.handing?.state === 'sent';
  const before = useRef(arrived);
  useEffect(() => {
    if (arrived && !before.current) say(t('week.submitted'), () => run(undefined));
    before.current = arrived;
  }, [arrived, run, say, t]);
  return takeBack;
}
