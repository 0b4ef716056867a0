import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../../lib/contract';
import type { FixedFee } from '../../../lib/contract-invoicing';
import { monthOf, today } from '../../../lib/dates';
import { patch, post } from '../../../lib/http';
import { showMoney, typedAmount } from '../../../lib/money';
import { useHere } from '../../../lib/session';
import { useAct } from '../../../lib/use-act';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { SelectField, TextField } from '../../../ui/field';
import { Form, orNull, type Values } from '../../../ui/form';
import { useToast } from '../../../ui/toast';

interface Props {
  /** The amount to change; without one a new amount is added. */
  fee?: FixedFee;
  projects: Project[];
  onClose: () => void;
}

/** Mounted while it is open, so what was typed or refused last time is not there the next time. */
export function FeeDialog({ fee, projects, onClose }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    (values: Values, key) => {
      const body = { ...values, monthly_amount: typedAmount(values['monthly_amount'] ?? '') };
      const lastMonth = orNull(values['last_month']);
      return fee
        ? patch<FixedFee>(`${here.api}/fixed-fees/${fee.fee_id}`, { ...body, last_month: lastMonth }, fee.version)
        : post<FixedFee>(`${here.api}/fixed-fees`, { ...body, last_month: lastMonth }, key);
    },
    () => {
      say(fee ? t('ui.saved') : t('extra.fee_added'));
      onClose();
    },
  );
  return (
    <Dialog open title={t(fee ? 'extra.change_fee' : 'extra.add_fee')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        {fee ? (
          <p className="soft">{projects.find((one) => one.project_id === fee.project_id)?.name}</p>
        ) : (
          <SelectField
            name="project_id"
            label={t('hours.project')}
            empty={t('hours.choose_project')}
            options={projects
              .filter((one) => one.customer_id)
              .map((one) => ({ value: one.project_id, label: one.name }))}
          />
        )}
        <TextField
          name="description"
          label={t('invoice.description')}
          maxLength={500}
          defaultValue={fee?.description}
        />
        <TextField
          name="monthly_amount"
          label={t('extra.monthly')}
          inputMode="decimal"
          hint={t('extra.net_hint')}
          defaultValue={fee && showMoney(fee.monthly_amount)}
        />
        <div className="columns">
          {fee ? null : (
            <TextField
              name="first_month"
              label={t('extra.first_month')}
              hint={t('extra.month_hint')}
              defaultValue={monthOf(today())}
            />
          )}
          <TextField
            name="last_month"
            label={t('extra.last_month')}
            hint={t('extra.last_month_hint')}
            defaultValue={fee?.last_month ?? ''}
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
