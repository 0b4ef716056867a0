import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportTable } from '../../lib/contract';
import { fullDate } from '../../lib/dates';
import { showMinutes } from '../../lib/minutes';
import { showMoney } from '../../lib/money';

type Kind = ReportTable['columns'][number]['kind'];

const shown = (value: string, kind: Kind): string => {
  if (value === '') return '';
  if (kind === 'date') return fullDate(value);
  if (kind === 'minutes') return showMinutes(Number(value));
  if (kind === 'euro') return showMoney(value);
  return kind === 'percent' ? `${showMoney(value)}%` : value;
};

export function ReportRows({ table: { columns, rows, totals, title } }: { table: ReportTable }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="scroll" role="group" aria-label={title} tabIndex={0}>
      <table className="table">
        <caption className="sr">{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column.key} className={column.kind === 'text' ? undefined : 'num'}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>
              {row.cells.map(({ value }, index) => {
                const kind = columns[index]?.kind ?? 'text';
                return (
                  <td key={columns[index]?.key} className={kind === 'text' ? undefined : 'num'}>
                    {shown(value, kind)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            {totals.cells.map(({ value }, index) => {
              const kind = columns[index]?.kind ?? 'text';
              return index === 0 ? (
                <th scope="row" key={columns[index]?.key}>
                  {t('ui.total')}
                </th>
              ) : (
                <td key={columns[index]?.key} className={kind === 'text' ? undefined : 'num'}>
                  {shown(value, kind)}
                </td>
              );
            })}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
