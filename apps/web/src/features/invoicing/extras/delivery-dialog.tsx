import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../../lib/contract';
import type { Delivery } from '../../../lib/contract-invoicing';
import { today } from '../../../lib/dates';
import { post } from '../../../lib/http';
import { typedAmount, typedDecimal } from '../../../lib/money';
import { useHere } from '../../../lib/session';
import { useAct } from '../../../lib/use-act';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { SelectField, TextField } from '../../../ui/field';
import { Form, type Values } from '../../../ui/form';
import { useToast } from '../../../ui/toast';

const UNITS = ['piece', 'hour', 'day', 'month', 'square_metre', 'metre', 'kilometre', 'trip'];

export function DeliveryDialog({
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
      post<Delivery>(
        `${here.api}/deliveries`,
        {
          ...values,
          quantity: typedDecimal(values['quantity'] ?? ''),
          unit_price: typedAmount(values['unit_price'] ?? ''),
        },
        key,
      ),
    () => {
      say(t('extra.delivery_added'));
      onClose();
    },
  );
  return (
    <Dialog open={open} title={t('extra.add_delivery')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <SelectField
          name="project_id"
          label={t('hours.project')}
          empty={t('hours.choose_project')}
          options={projects.filter((one) => one.customer_id).map((one) => ({ value: one.project_id, label: one.name }))}
        />
        <TextField name="description" label={t('invoice.description')} maxLength={200} />
        <div className="columns">
          <TextField name="quantity" label={t('invoice.quantity')} inputMode="decimal" defaultValue="1" />
          <SelectField
            name="unit"
            label={t('invoice.unit')}
            options={UNITS.map((unit) => ({ value: unit, label: t(`invoice.unit_${unit}`) }))}
          />
          <TextField name="unit_price" label={t('extra.unit_price')} inputMode="decimal" hint={t('extra.net_hint')} />
          <TextField name="supplied_on" label={t('invoice.supplied_on')} type="date" defaultValue={today()} />
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
