import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrivacyMine } from '../../lib/contract-privacy';
import { Icon } from '../../ui/icon';
import { CaretRightIcon } from '../../ui/icons';
import type { HeldGroup } from './held-groups';

interface Props {
  group: HeldGroup;
  parts: PrivacyMine['held'];
}

/** One purpose in a sentence; which parts and for how long is behind it. */
export function Kept({ group, parts }: Props): ReactElement {
  const { t } = useTranslation();
  // the office knows these in Dutch and English; a third language has its own words for them
  const terms = ({ rules, kept }: Props['parts'][number]): string =>
    rules
      .map((rule) => t(`privacy.rule_${rule}`, { defaultValue: '' }))
      .filter(Boolean)
      .join('; ') || kept;
  return (
    <details>
      <summary className="line kept">
        <Icon of={CaretRightIcon} weight="bold" className="turns" />
        <span>
          {t(`privacy.group_${group}`)}
          <span className="sub">{t(`privacy.group_${group}_say`)}</span>
        </span>
      </summary>
      <ul className="kept-parts">
        {parts.map((part) => (
          <li key={`${part.room}-${part.table}`}>
            <bdi>{t(`privacy.part_of_${part.table}`, { defaultValue: part.title })}</bdi>
            <span className="sub" dir="auto">
              {terms(part)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
