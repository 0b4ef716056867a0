import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon';
import { MinusIcon, PlusIcon } from '../../../ui/icons';

interface Props {
  label: string;
  value: number;
  least: number;
  most: number;
  by?: number;
  show: (value: number) => string;
  onChange: (value: number) => void;
}

/** Less and more with a thumb; with a keyboard it is a spin button. */
export function Stepper({ label, value, least, most, by = 1, show, onChange }: Props): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const set = (to: number): void => onChange(Math.min(most, Math.max(least, to)));
  // to the next round number, also from one that is not
  const less = (): void => set(Math.ceil(value / by - 1) * by);
  const more = (): void => set(Math.floor(value / by + 1) * by);
  const keys: Record<string, () => void> = {
    ArrowUp: more,
    ArrowDown: less,
    Home: () => set(least),
    End: () => set(most),
  };
  return (
    <div className="stepper">
      <span className="strong" id={id}>
        {label}
      </span>
      <div className="count">
        <button type="button" tabIndex={-1} aria-label={t('shares.less', { what: label })} onClick={less}>
          <Icon of={MinusIcon} weight="bold" />
        </button>
        <div
          className="counted"
          role="spinbutton"
          tabIndex={0}
          aria-labelledby={id}
          aria-valuenow={value}
          aria-valuemin={least}
          aria-valuemax={most}
          aria-valuetext={show(value)}
          onKeyDown={(event) => {
            const act = keys[event.key];
            if (!act) return;
            event.preventDefault();
            act();
          }}
        >
          <bdi>{show(value)}</bdi>
        </div>
        <button type="button" tabIndex={-1} aria-label={t('shares.more_of', { what: label })} onClick={more}>
          <Icon of={PlusIcon} weight="bold" />
        </button>
      </div>
    </div>
  );
}
