import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationPage } from '../../lib/contract';
import { inWords } from '../shares/amounts';
import { obligationOf, valueOf } from './instalments';

/** What is said in sentences, and so not again below. */
const SAID: readonly string[] = ['share_amount', 'candidate_kind', 'candidate_months'];

/** What somebody must know before applying, in a few sentences; the rest of the articles behind it. */
export function MustKnow({ page }: { page: ApplicationPage }): ReactElement {
  const { t } = useTranslation();
  const amount = inWords(obligationOf(page));
  const terms = Number(valueOf(page, 'instalment_terms'));
  return (
    <section className="stack" aria-labelledby="must-know">
      <h2 id="must-know">{t('apply.must_know')}</h2>
      <p>{t(terms > 1 ? 'apply.share_is' : 'apply.share_at_once', { amount })}</p>
      <p>
        {t(`apply.candidate_${valueOf(page, 'candidate_kind')}`)}{' '}
        {t('apply.trial', { count: Number(valueOf(page, 'candidate_months')) })}
      </p>
      <details className="folded">
        <summary>{t('apply.more')}</summary>
        <ul className="lines">
          {page.settings
            .filter(({ setting }) => !SAID.includes(setting))
            .map((one) => (
              <li className="line" key={one.setting}>
                <span className="soft">{one.name}</span>
                <span>{one.reads}</span>
              </li>
            ))}
        </ul>
      </details>
    </section>
  );
}
