import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvoiceDetail } from '../../lib/contract-invoicing';
import { showQuantity, showMoney } from '../../lib/money';

export function InvoiceLines({ invoice }: { invoice: InvoiceDetail }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="scroll">
      <table className="table">
        <caption className="sr">{t('invoice.lines')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('invoice.description')}</th>
            <th scope="col" className="num">
              {t('invoice.quantity')}
            </th>
            <th scope="col" className="spare">
              {t('invoice.unit')}
            </th>
            <th scope="col" className="num spare">
              {t('invoice.price')}
            </th>
            <th scope="col" className="spare">
              {t('invoice.vat')}
            </th>
            <th scope="col" className="num">
              {t('invoice.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {invoice.lines.map((line, place) => (
            <tr key={line.line_no ?? place}>
              <td className="wraps">{line.description}</td>
              <td className="num">{showQuantity(line.quantity)}</td>
              <td className="spare">{t(`invoice.unit_${line.unit}`, { defaultValue: line.unit })}</td>
              <td className="num spare">{showMoney(line.unit_price)}</td>
              <td className="spare">{t(`invoice.vat_${line.vat_treatment}`)}</td>
              <td className="num">{line.net === undefined ? '' : showMoney(line.net)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <Sum label={t('invoice.net')} amount={invoice.net} plain />
          {invoice.vat_groups.map((group) => (
            <Sum
              key={`${group.vat_treatment}${group.vat_percent}`}
              label={t('invoice.vat_over', {
                rate: t(`invoice.vat_${group.vat_treatment}`),
                net: showMoney(group.taxable),
              })}
              amount={group.vat}
              plain
            />
          ))}
          <Sum label={t('ui.total')} amount={invoice.total} />
        </tfoot>
      </table>
    </div>
  );
}

function Sum({ label, amount, plain }: { label: string; amount: string; plain?: boolean }): ReactElement {
  return (
    <tr className={plain ? 'plain-sum' : ''}>
      <th scope="row">{label}</th>
      <td />
      <td className="spare" />
      <td className="spare" />
      <td className="spare" />
      <td className="num">{showMoney(amount)}</td>
    </tr>
  );
}
