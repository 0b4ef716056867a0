import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useHere } from '../../lib/session';

const PAPERS = [
  ['certificate', 'shares.certificate'],
  ['statement', 'shares.statement'],
] as const;

/** What can be taken along: that one takes part, and everything that happened. */
export function Papers({ accountId }: { accountId: string }): ReactElement {
  const { t } = useTranslation();
  const path = `${useHere().api}/shares/${accountId}`;
  return (
    <>
      {PAPERS.map(([paper, title]) => (
        <p key={paper} className="paper-link">
          <a href={`${path}/${paper}`} target="_blank" rel="noreferrer">
            {t(title)}
          </a>
        </p>
      ))}
    </>
  );
}
