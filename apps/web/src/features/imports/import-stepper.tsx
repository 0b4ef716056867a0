import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon';
import { CheckCircleIcon, CircleDashedIcon, CircleHalfIcon } from '../../ui/icons';
import { STEPS, type Preview, type Step } from './contract';

interface Props {
  step: Step;
  preview: Preview | null;
  onStep: (step: Step) => void;
}

export function ImportStepper({ step, preview, onStep }: Props): ReactElement {
  const { t } = useTranslation();
  const steps = STEPS.filter((one) => one !== 'names' || step === 'names' || (preview?.names.length ?? 0) > 0);
  const now = steps.indexOf(step);
  const open = preview ? preview.names.length : 0;
  const said: Record<Step, string> = {
    file: preview ? t('import.rows', { count: preview.totals.rows }) : '',
    columns: preview?.program ?? '',
    names: open > 0 ? t('import.unknown', { count: open }) : '',
    check: preview ? t('import.ready', { count: preview.totals.ready }) : '',
  };
  return (
    <ol className="acts steps" aria-label={t('import.steps')}>
      {steps.map((one, place) => (
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
