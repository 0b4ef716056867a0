import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fullDate } from '../../lib/dates';
import type { Figure, PayslipLine } from './contract';
import { Summary } from './summary';

/** One line of the payslip; its sentences, its law and its sources on tap. */
export function Explained({ line, sum }: { line: PayslipLine; sum: boolean }): ReactElement {
  const { t } = useTranslation();
  const [first, ...others] = line.sentences;
  const told = line.section === 'gross' && others.length > 0 ? others : line.sentences;
  return (
    <details>
      <Summary
        text={
          <>
            {line.label}
            {line.section === 'gross' ? <small>{first}</small> : null}
          </>
        }
        amount={line.amount}
        sum={sum}
      />
      <div className="told">
        {told.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <dl className="facts small">
          <dt>{t('wage.law')}</dt>
          <dd>{line.law}</dd>
          {line.rounding === 'none' ? null : (
            <>
              <dt>{t('wage.rounding')}</dt>
              <dd>{t(`wage.rounding_${line.rounding}`)}</dd>
            </>
          )}
          {sourcesOf(line.figures).map(({ source, from }) => (
            <Source key={source} source={source} from={from} />
          ))}
        </dl>
      </div>
    </details>
  );
}

function Source({ source, from }: { source: string; from: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <dt>{t('wage.source')}</dt>
      <dd>{t('wage.source_from', { source, date: fullDate(from) })}</dd>
    </>
  );
}

/** Each publication once, with the day its youngest figure applies from. */
function sourcesOf(figures: Figure[]): { source: string; from: string }[] {
  const found = new Map<string, string>();
  for (const figure of figures)
    for (const { publisher, title } of figure.sources) {
      const source = `${publisher}, ${title}`;
      const known = found.get(source);
      if (known === undefined || known < figure.from) found.set(source, figure.from);
    }
  return [...found].map(([source, from]) => ({ source, from }));
}
