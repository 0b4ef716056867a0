import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftLine, InvoiceDetail, InvoiceLine } from '../../lib/contract-invoicing';
import { today } from '../../lib/dates';
import { patch } from '../../lib/http';
import { showDecimal, showMoney, typedAmount, typedDecimal } from '../../lib/money';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { TextArea, TextField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';
import { useToast } from '../../ui/toast';
import { blankLine, LineFields, type TypedLine } from './line-fields';

export const toApi = ({
  description,
  quantity,
  unit,
  unit_price,
  vat_treatment,
  supplied_on,
}: TypedLine): InvoiceLine => ({
  description: description.trim(),
  quantity: typedDecimal(quantity.replace('\u2212', '-')),
  unit,
  unit_price: typedAmount(unit_price),
  vat_treatment,
  supplied_on,
});

const withCredited = (line: TypedLine): DraftLine => ({
  ...toApi(line),
  ...(line.credits_line_no ? { credits_line_no: line.credits_line_no } : {}),
});

export function LinesForm({ invoice, onDone }: { invoice: InvoiceDetail; onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const [lines, setLines] = useState<TypedLine[]>(() =>
    // hours and agreements on an invoice are not typed: they stay as they are
    invoice.lines
      .filter((line) => invoice.kind === 'credit_note' || line.kind === 'free')
      .map((line) => ({
        ...line,
        key: crypto.randomUUID(),
        quantity: showDecimal(line.quantity),
        unit_price: showMoney(line.unit_price),
      })),
  );
  const act = useAct(
    (values: Values) =>
      patch<InvoiceDetail>(
        `${here.api}/invoices/${invoice.invoice_id}`,
        { lines: lines.map(withCredited), note: values['note'] ?? '', your_reference: values['your_reference'] ?? '' },
        invoice.version,
      ),
    () => {
      say(t('invoice.saved_lines'));
      onDone();
    },
  );
  return (
    <Form problem={act.problem} onSubmit={act.run}>
      <LineFields lines={lines} onChange={setLines} newLine={() => blankLine(invoice.period_to ?? today())} />
      <TextField
        name="your_reference"
        label={t('invoice.your_reference')}
        defaultValue={invoice.your_reference ?? ''}
        maxLength={100}
      />
      <TextArea name="note" label={t('invoice.note')} defaultValue={invoice.note ?? ''} maxLength={1000} />
      <div className="set">
        <Button kind="main" type="submit" busy={act.busy}>
          {t('ui.save')}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
      </div>
    </Form>
  );
}
