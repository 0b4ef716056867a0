import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../../lib/contract';
import type { Delivery } from '../../../lib/contract-invoicing';
import { today } from '../../../lib/dates';
import { patch, post } from '../../../lib/http';
import { showDecimal, showMoney, typedAmount, typedDecimal } from '../../../lib/money';
import { useHere } from '../../../lib/session';
import { useAct } from '../../../lib/use-act';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { SelectField, TextField } from '../../../ui/field';
import { changesOf, Form, type Values } from '../../../ui/form';
import { useToast } from '../../../ui/toast';

const UNITS = ['piece', 'hour', 'day', 'month', 'square_metre', 'metre', 'kilometre', 'trip'];

interface Props {
  /** The delivery to change; without one a new delivery is added. */
  delivery?: Delivery;
  projects: Project[];
  onClose: () => void;
}

/** Mounted while it is open, so what was typed or refused last time is not there the next time. */
export function DeliveryDialog({ delivery, projects, onClose }: Props): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const act = useAct(
    (values: Values, key) => {
      const body = {
        ...values,
        quantity: typedDecimal(values['quantity'] ?? ''),
        unit_price: typedAmount(values['unit_price'] ?? ''),
      };
      return delivery
        ? patch<Delivery>(`${here.api}/deliveries/${delivery.delivery_id}`, changesOf(body, delivery), delivery.version)
        : post<Delivery>(`${here.api}/deliveries`, body, key);
    },
    () => {
      say(delivery ? t('ui.saved') : t('extra.delivery_added'));
      onClose();
    },
  );
  return (
    <Dialog open title={t(delivery ? 'extra.change_delivery' : 'extra.add_delivery')} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        <SelectField
          name="project_id"
          label={t('hours.project')}
          empty={t('hours.choose_project')}
          defaultValue={delivery?.project_id}
          options={projects
            .filter((one) => one.customer_id || one.project_id === delivery?.project_id)
            .map((one) => ({ value: one.project_id, label: one.name }))}
        />
        <TextField
          name="description"
          label={t('invoice.description')}
          maxLength={500}
          defaultValue={delivery?.description}
        />
        <div className="columns">
          <TextField
            name="quantity"
            label={t('invoice.quantity')}
            inputMode="decimal"
            defaultValue={delivery ? showDecimal(delivery.quantity) : '1'}
          />
          <SelectField
            name="unit"
            label={t('invoice.unit')}
            defaultValue={delivery?.unit}
            options={UNITS.map((unit) => ({ value: unit, label: t(`invoice.unit_${unit}`) }))}
          />
          <TextField
            name="unit_price"
            label={t('extra.unit_price')}
            inputMode="decimal"
            hint={t('extra.net_hint')}
            defaultValue={delivery && showMoney(delivery.unit_price)}
          />
          <TextField
            name="supplied_on"
            label={t('invoice.supplied_on')}
            type="date"
            defaultValue={delivery?.supplied_on ?? today()}
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
