import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../../lib/contract';
import type { FixedFee } from '../../../lib/contract-invoicing';
import { monthOf, today } from '../../../lib/dates';
import { post } from '../../../lib/http';
import { typedAmount } from '../../../lib/money';
import { useHere } from '../../../lib/session';
import { useAct } from '../../../lib/use-act';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { SelectField, TextField } from '../../../ui/field';
import { Form, type Values } from '../../../ui/form';
import { useToast } from '../../../ui/toast';

export function FeeDialog({
  open,
  projects,
  onClose,
}: {
  open: boolean;
  projects: Project[];
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    (values: Values, key) =>
      post<FixedFee>(
        `${here.api}/fixed-fees`,
        { ...values, monthly_amount: typedAmount(values['monthly_amount'] ?? '') },
        key,
      ),
    () => {
      say(t('extra.fee_added'));
      onClose();
    },
  );
  return (
    <Dialog open={open} title={t('extra.add_fee')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <SelectField
          name="project_id"
          label={t('hours.project')}
          empty={t('hours.choose_project')}
          options={projects.filter((one) => one.customer_id).map((one) => ({ value: one.project_id, label: one.name }))}
        />
        <TextField name="description" label={t('invoice.description')} maxLength={200} />
        <div className="columns">
          <TextField name="monthly_amount" label={t('extra.monthly')} inputMode="decimal" hint={t('extra.net_hint')} />
          <TextField
            name="first_month"
            label={t('extra.first_month')}
            hint={t('extra.month_hint')}
            defaultValue={monthOf(today())}
          />
        </div>
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {t('ui.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
