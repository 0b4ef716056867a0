import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberShare, ShareChannel } from '../../../lib/contract-shares';
import { post } from '../../../lib/http';
import { useHere } from '../../../lib/session';
import { useAct } from '../../../lib/use-act';
import { Button } from '../../../ui/button';
import { TextArea } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { PlanFields } from '../plan/plan-fields';
import { bodyOfPlan, type PlanState } from '../plan/plan-state';

interface Props {
  share: MemberShare;
  state: PlanState;
  channels: readonly ShareChannel[];
  onChange: (state: PlanState) => void;
  onAsked: () => void;
  onBack: () => void;
}

/** More terms than one may decide oneself; the board agrees or says why not. */
const MOST_TERMS = 240;

export function AskPlan({ share, state, channels, onChange, onAsked, onBack }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const [fault, setFault] = useState<string>();
  const act = useAct(
    (reason: string) => post(`${here.api}/shares/${share.account_id}/plan-requests`, { ...bodyOfPlan(state), reason }),
    onAsked,
  );
  return (
    <Form
      label={t('shares.ask_board')}
      className="stack wide"
      problem={act.problem}
      onSubmit={({ reason = '' }) => {
        setFault(reason.trim() === '' ? t('shares.ask_why_missing') : undefined);
        if (reason.trim() !== '') act.run(reason.trim());
      }}
    >
      <p>{t('shares.ask_say')}</p>
      <PlanFields share={share} state={state} channels={channels} most={MOST_TERMS} onChange={onChange} />
      <TextArea name="reason" label={t('shares.ask_why')} fault={fault} maxLength={300} />
      <Button kind="main" wide type="submit" busy={act.busy}>
        {t('shares.ask_board')}
      </Button>
      <Button wide onClick={onBack}>
        {t('ui.cancel')}
      </Button>
    </Form>
  );
}
