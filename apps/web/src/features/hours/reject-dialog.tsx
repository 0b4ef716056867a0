import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../lib/http';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextArea } from '../../ui/field';
import { Form } from '../../ui/form';
import { useToast } from '../../ui/toast';

/** A rejection always says why; the member reads that sentence in the week. */
export function RejectDialog({ ids, onClose }: { ids: string[] | null; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const [fault, setFault] = useState<string>();
  const act = useAct(
    (reason: string) => post<{ rejected: number }>(`${here.api}/rejections`, { entry_ids: ids ?? [], reason }),
    ({ rejected }) => {
      say(t('approve.rejected', { count: rejected }));
      onClose();
    },
  );
  return (
    <Dialog open={ids !== null} title={t('approve.reject_title', { count: ids?.length ?? 0 })} onClose={onClose}>
      <Form
        problem={act.problem}
        onSubmit={({ reason = '' }) => {
          setFault(reason.trim() === '' ? t('approve.reason_missing') : undefined);
          if (reason.trim() !== '') act.run(reason.trim());
        }}
      >
        <TextArea
          name="reason"
          label={t('approve.reason')}
          hint={t('approve.reason_hint')}
          fault={fault}
          maxLength={500}
        />
        <div className="set end">
          <Button kind="quiet" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button kind="danger" type="submit" busy={act.busy}>
            {t('approve.reject')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
