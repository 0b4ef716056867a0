import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profit } from './contract';

const FREE = { reserves_least: 0, indivisible_least: 0, members_most: 100 };

/** The bounds of the articles; nothing where they leave it free. */
export function Rules({ rules }: { rules: Profit['rules'] }): ReactElement | null {
  const { t } = useTranslation();
  const said = (['reserves_least', 'indivisible_least', 'members_most'] as const)
    .filter((name) => rules[name].percent !== FREE[name])
    .map((name) => {
      const { clause, percent } = rules[name];
      return { name, text: `${t(`profit.rule_${name}`, { percent })}${clause ? ` (${clause})` : ''}` };
    });
  if (said.length === 0) return null;
  return (
    <div className="soft">
      <p>{t('profit.rules')}</p>
      <ul>
        {said.map(({ name, text }) => (
          <li key={name}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
