import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvoiceLine } from '../../lib/contract-invoicing';
import { Button } from '../../ui/button';
import { useFault } from '../../ui/form';

export const UNITS = ['hour', 'piece', 'day', 'month', 'square_metre', 'metre', 'kilometre', 'trip'] as const;
export const VAT_KINDS = ['standard', 'reduced', 'zero', 'exempt', 'reverse_charge'] as const;

/** A line while somebody types: amounts as typed, a stable key of its own. */
export interface TypedLine extends InvoiceLine {
  key: string;
  /** Of a credit note: the line of its invoice it takes back. */
  credits_line_no?: number | null;
}

export const blankLine = (date: string): TypedLine => ({
  key: crypto.randomUUID(),
  description: '',
  quantity: '1',
  unit: 'piece',
  unit_price: '',
  vat_treatment: 'standard',
  supplied_on: date,
});

interface Props {
  lines: TypedLine[];
  onChange: (lines: TypedLine[]) => void;
  newLine: () => TypedLine;
}

/** The lines of a draft as plain inputs in a table. */
export function LineFields({ lines, onChange, newLine }: Props): ReactElement {
  const { t } = useTranslation();
  const set = (key: string, part: Partial<InvoiceLine>): void =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  return (
    <>
      <div className="scroll">
        <table className="table line-fields">
          <thead>
            <tr>
              <th scope="col">{t('invoice.description')}</th>
              <th scope="col" className="num">
                {t('invoice.quantity')}
              </th>
              <th scope="col">{t('invoice.unit')}</th>
              <th scope="col" className="num">
                {t('invoice.price')}
              </th>
              <th scope="col">{t('invoice.vat')}</th>
              <th scope="col">{t('invoice.supplied_on')}</th>
              <th scope="col">
                <span className="sr">{t('ui.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, place) => (
              <LineRow
                key={line.key}
                line={line}
                place={place}
                onSet={(part) => set(line.key, part)}
                onRemove={() => onChange(lines.filter((one) => one !== line))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <Button kind="row" onClick={() => onChange([...lines, newLine()])}>
          {t('invoice.add_line')}
        </Button>
      </p>
    </>
  );
}

interface RowProps {
  line: TypedLine;
  place: number;
  onSet: (part: Partial<InvoiceLine>) => void;
  onRemove: () => void;
}

function LineRow({ line, place, onSet, onRemove }: RowProps): ReactElement {
  const { t } = useTranslation();
  const pointer = `lines.${place}`;
  const faults = {
    description: useFault(`${pointer}.description`),
    quantity: useFault(`${pointer}.quantity`),
    unit_price: useFault(`${pointer}.unit_price`),
    supplied_on: useFault(`${pointer}.supplied_on`),
  };
  const say = (part: keyof typeof faults, label: string): object => ({
    'aria-label': `${label}, ${place + 1}`,
    'aria-invalid': faults[part] ? true : undefined,
    title: faults[part],
  });
  return (
    <tr>
      <td className="wide" data-label={t('invoice.description')}>
        <input
          {...say('description', t('invoice.description'))}
          value={line.description}
          maxLength={500}
          onChange={(event) => onSet({ description: event.target.value })}
        />
      </td>
      <td data-label={t('invoice.quantity')}>
        <input
          {...say('quantity', t('invoice.quantity'))}
          className="num"
          inputMode="decimal"
          value={line.quantity}
          onChange={(event) => onSet({ quantity: event.target.value })}
        />
      </td>
      <td data-label={t('invoice.unit')}>
        <select
          aria-label={`${t('invoice.unit')}, ${place + 1}`}
          value={line.unit}
          onChange={(event) => onSet({ unit: UNITS.find((unit) => unit === event.target.value) ?? 'piece' })}
        >
          {UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {t(`invoice.unit_${unit}`)}
            </option>
          ))}
        </select>
      </td>
      <td data-label={t('invoice.price')}>
        <input
          {...say('unit_price', t('invoice.price'))}
          className="num"
          inputMode="decimal"
          value={line.unit_price}
          onChange={(event) => onSet({ unit_price: event.target.value })}
        />
      </td>
      <td data-label={t('invoice.vat')}>
        <select
          aria-label={`${t('invoice.vat')}, ${place + 1}`}
          value={line.vat_treatment}
          onChange={(event) =>
            onSet({ vat_treatment: VAT_KINDS.find((kind) => kind === event.target.value) ?? 'standard' })
          }
        >
          {VAT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`invoice.vat_${kind}`)}
            </option>
          ))}
        </select>
      </td>
      <td data-label={t('invoice.supplied_on')}>
        <input
          {...say('supplied_on', t('invoice.supplied_on'))}
          type="date"
          value={line.supplied_on ?? ''}
          onChange={(event) => onSet({ supplied_on: event.target.value })}
        />
      </td>
      <td className="act">
        <button className="button row" type="button" onClick={onRemove}>
          {t('ui.remove')}
          <span className="sr">{t('invoice.remove_line', { number: place + 1 })}</span>
        </button>
      </td>
    </tr>
  );
}
