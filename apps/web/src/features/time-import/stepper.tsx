import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../lib/contract';
import { Icon } from '../../ui/icon';
import { CheckCircleIcon, CircleDashedIcon, CircleHalfIcon } from '../../ui/icons';
import { STEPS, unknownCount, type Step } from './import-steps';

interface Props {
  step: Step;
  preview: ImportPreview | null;
  onStep: (step: Step) => void;
}

export function Stepper({ step, preview, onStep }: Props): ReactElement {
  const { t } = useTranslation();
  const now = STEPS.indexOf(step);
  const said: Record<Step, string> = {
    file: preview ? t('import.rows', { count: preview.totals.rows }) : '',
    columns: preview ? t(`import.layout_${preview.layout}`, { defaultValue: t('import.layout_unknown') }) : '',
    names: preview && unknownCount(preview) > 0 ? t('import.unknown', { count: unknownCount(preview) }) : '',
    check: preview ? t('import.ready', { count: preview.totals.ready }) : '',
  };
  return (
    <ol className="acts" aria-label={t('import.steps')}>
      {STEPS.map((one, place) => (
        <li key={one} className={place < now ? 'done' : ''} aria-current={place === now ? 'step' : undefined}>
          <Icon
            of={place < now ? CheckCircleIcon : place === now ? CircleHalfIcon : CircleDashedIcon}
            weight={place > now ? 'regular' : 'fill'}
          />
          <span>
            {place < now ? (
              <button className="plain" type="button" onClick={() => onStep(one)}>
                {t(`import.step_${one}`)}
              </button>
            ) : (
              <b>{t(`import.step_${one}`)}</b>
            )}
            {said[one] && place <= now ? <small>{said[one]}</small> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
