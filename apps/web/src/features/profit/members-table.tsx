import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { centsOf, showMoney } from '../../lib/money';
import { showMinutes } from '../../lib/minutes';
import type { Profit, ProfitMember } from './contract';

const COLUMNS = ['bonus', 'charges', 'supplement', 'interest', 'distribution'] as const;

/** The annex: hours of the year and what each member gets. Columns nobody has anything in are left out. */
export function MembersTable({ profit }: { profit: Profit }): ReactElement {
  const { t } = useTranslation();
  const shown = COLUMNS.filter((column) => profit.members.some((member) => centsOf(member[column]) > 0));
  return (
    <details className="folded">
      <summary>{t('profit.members', { count: profit.members.length })}</summary>
      <p className="small soft">{profit.appropriation_id ? t('profit.frozen') : t('profit.hours_now')}</p>
      <div className="scroll">
        <table className="table">
          <caption className="sr">{t('profit.members', { count: profit.members.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('member.name')}</th>
              <th scope="col" className="num">
                {t('profit.hours')}
              </th>
              {shown.map((column) => (
                <th scope="col" className="num" key={column}>
                  {t(`profit.column_${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {profit.members.map((member) => (
              <Row key={member.member_id} member={member} columns={shown} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Row({
  columns,
  member,
}: {
  member: ProfitMember;
  columns: readonly (typeof COLUMNS)[number][];
}): ReactElement {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row" className="who">
        {member.name}
        <small className="sub">
          {t(`member.engagement_${member.engagement}`, { defaultValue: member.engagement })}
        </small>
      </th>
      <td className="num">{showMinutes(member.minutes)}</td>
      {columns.map((column) => (
        <td className="num" key={column}>
          {centsOf(member[column]) === 0 ? '' : showMoney(member[column])}
        </td>
      ))}
    </tr>
  );
}
