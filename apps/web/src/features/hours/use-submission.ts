import { useTranslation } from 'react-i18next';
import type { Week } from '../../lib/contract';
import { post, send } from '../../lib/http';
import type { Here } from '../../lib/session';
import { useAct, type Act } from '../../lib/use-act';
import { useToast } from '../../ui/toast';
import type { WeekDraft } from './use-week';

interface Submission {
  submit: Act<undefined, unknown>;
  takeBack: Act<undefined, unknown>;
}

/** Handing in first sends what is still on the device; taking back works while nobody has decided. */
export function useSubmission(here: Here, monday: string, memberId: string, draft: WeekDraft): Submission {
  const { t } = useTranslation();
  const say = useToast();
  const path = `${here.api}/weeks/${monday}/submission`;
  const body = memberId === here.member_id ? {} : { member_id: memberId };
  const takeBack = useAct(
    () => send<Week | undefined>('DELETE', path, 'member_id' in body ? { query: body } : {}),
    () => say(t('week.taken_back')),
  );
  const submit = useAct(
    async () => {
      if (draft.unsent) await draft.flush();
      return post<Week>(path, body);
    },
    () => say(t('week.submitted'), () => takeBack.run(undefined)),
  );
  return { submit, takeBack };
}
