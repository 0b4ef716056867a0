import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { showMinutes, typedMinutes } from '../../lib/minutes';

interface Props {
  label: string;
  minutes: number;
  onType: (minutes: number) => void;
}

/** Takes 7:30, 7,5 or 8; shows 7:30 when you leave it. */
export function DurationCell({ label, minutes, onType }: Props): ReactElement {
  const { t } = useTranslation();
  const [text, setText] = useState<string | null>(null);
  const understood = text === null ? minutes : typedMinutes(text);
  const wrong = understood === null || understood > 24 * 60;
  return (
    <input
      className="num"
      inputMode="decimal"
      aria-label={label}
      aria-invalid={wrong || undefined}
      title={wrong ? t('hours.duration_hint') : undefined}
      value={text ?? (minutes === 0 ? '' : showMinutes(minutes))}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => {
        if (text === null || wrong) return;
        if (understood !== minutes) onType(understood);
        setText(null);
      }}
    />
  );
}
