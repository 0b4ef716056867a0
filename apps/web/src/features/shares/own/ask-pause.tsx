import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberShare } from '../../../lib/contract-shares';
import { post } from '../../../lib/http';
import { useHere } from '../../../lib/session';
import { useAct } from '../../../lib/use-act';
import { Button } from '../../../ui/button';
import { TextArea } from '../../../ui/field';
import { Form } from '../../../ui/form';
import { useToast } from '../../../ui/toast';
import { Stepper } from '../plan/stepper';

const MOST_SKIPPED = 24;

/** More terms to skip than one may decide oneself. */
export function AskPause({ share, onClose }: { share: MemberShare; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const [terms, setTerms] = useState(share.limits.pause_terms + 1);
  const [fault, setFault] = useState<string>();
  const act = useAct(
    (reason: string) => post(`${here.api}/shares/${share.account_id}/pause-requests`, { terms, reason }),
    () => {
      say(t('shares.asked'));
      onClose();
    },
  );
  return (
    <Form
      problem={act.problem}
      onSubmit={({ reason = '' }) => {
        setFault(reason.trim() === '' ? t('shares.ask_why_missing') : undefined);
        if (reason.trim() !== '') act.run(reason.trim());
      }}
    >
      <p>{t('shares.ask_say')}</p>
      <Stepper
        label={t('shares.skip_how_many')}
        value={terms}
        least={1}
        most={MOST_SKIPPED}
        show={(count) => t('shares.times', { count })}
        onChange={setTerms}
      />
      <TextArea name="reason" label={t('shares.ask_why')} fault={fault} maxLength={300} />
      <div className="set end">
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button kind="main" type="submit" busy={act.busy}>
          {t('shares.ask_board')}
        </Button>
      </div>
    </Form>
  );
}
