import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberShare, PlannedTerm, ShareChannel } from '../../../lib/contract-shares';
import { useAct } from '../../../lib/use-act';
import { put } from '../../../lib/http';
import { useHere } from '../../../lib/session';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { TextField } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { useToast } from '../../../ui/toast';
import { useCalculation } from '../../wages/use-calculation';
import { bodyOfPlan, startOf } from '../plan/plan-state';
import { PlanFields } from '../plan/plan-fields';
import { Preview } from '../plan/preview';

interface Props {
  share: MemberShare;
  onClose: () => void;
}

/** The most terms the office can agree on. */
const MOST_TERMS = 520;

/** A plan made together with a member; more terms than the articles say is for the board to allow. */
export function PlanDialog({ share, onClose }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const [state, setState] = useState(() => startOf(share));
  const body = bodyOfPlan(state);
  const path = `shares/${share.account_id}`;
  const preview = useCalculation<{ terms: PlannedTerm[] }>(`${path}/plan-preview`, body);
  const act = useAct(
    () => put<MemberShare>(`${here.api}/${path}/plan`, body, share.version),
    () => {
      say(t('shares.plan_office_made'));
      onClose();
    },
  );
  return (
    <Dialog open title={t(share.plan ? 'shares.change_plan' : 'shares.make_plan')} onClose={onClose}>
      <Form problem={act.problem ?? preview.problem} onSubmit={() => act.run(undefined)}>
        <PlanFields share={share} state={state} channels={channelsOf(share)} most={MOST_TERMS} onChange={setState} />
        <TextField
          name="reason"
          label={t('shares.reason')}
          hint={t('ui.optional')}
          maxLength={200}
          value={state.reason}
          onChange={(event) => setState({ ...state, reason: event.target.value })}
        />
        <Preview terms={preview.result?.terms ?? []} stale={preview.stale} />
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('shares.settle')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** Nobody signs for a member: wage and invoices only when she signed herself. */
function channelsOf({ agreements, has_mandate }: MemberShare): ShareChannel[] {
  const signed = agreements.filter(({ revoked_on }) => revoked_on === null).map(({ kind }) => kind);
  return ['bank_transfer', ...(has_mandate ? (['direct_debit'] as const) : []), ...signed, 'cash'];
}
