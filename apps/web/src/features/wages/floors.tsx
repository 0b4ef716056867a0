import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { showEuro } from '../../lib/money';
import { State, type StateKind } from '../../ui/state';
import type { Floor } from './contract';
import { Summary } from './summary';

/** The three floors: shape, word and reason; how it was worked out on tap. */
export function Floors({ of }: { of: Floor[] }): ReactElement {
  const { t } = useTranslation();
  return (
    <section className="gap">
      <h2>{t('wage.floors')}</h2>
      <div className="lines floors">
        {of.map((floor) => (
          <One key={floor.floor} floor={floor} />
        ))}
      </div>
    </section>
  );
}

function One({ floor }: { floor: Floor }): ReactElement {
  const { t } = useTranslation();
  const outcome = floor.sentences.at(-1);
  const steps = floor.sentences.slice(0, -1);
  return (
    <details>
      <Summary
        text={
          <>
            <b className="strong">{t(`wage.floor_${floor.floor}`)}</b>
            {floor.example ? <span className="soft"> {t('wage.against_example')}</span> : null}
            <State kind={kindOf(floor)}>{t(`wage.verdict_${verdictOf(floor)}`)}</State>
            <small>{outcome}</small>
          </>
        }
      />
      <div className="told">
        {floor.hourly ? <p>{t('wage.floor_hourly', { hourly: showEuro(floor.hourly) })}</p> : null}
        {steps.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p className="small soft">{t(`wage.floor_${floor.floor}_law`)}</p>
      </div>
    </details>
  );
}

const verdictOf = (floor: Floor): string =>
  floor.status === 'below' && floor.consequence === 'block' ? 'forbidden' : floor.status;

function kindOf({ status, consequence }: Floor): StateKind {
  if (status === 'met') return 'done';
  if (status === 'not_applicable') return 'later';
  if (consequence === 'block') return 'stop';
  return status === 'below' && consequence !== 'inform' ? 'notice' : status === 'below' ? 'busy' : 'later';
}
