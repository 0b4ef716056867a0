import { createContext, useCallback, useContext, useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon';
import { CheckCircleIcon } from './icons';

interface Saying {
  text: string;
  undo?: () => void;
}

const Say = createContext<(text: string, undo?: () => void) => void>(() => undefined);

/** Says what succeeded, in one line, with a way back where there is one. Errors are never toasts. */
export const useToast = (): ((text: string, undo?: () => void) => void) => useContext(Say);

export function ToastCorner({ children }: { children: ReactNode }): ReactElement {
  const { t } = useTranslation();
  const [saying, setSaying] = useState<Saying | null>(null);
  const [held, hold] = useState(false);
  const say = useCallback((text: string, undo?: () => void) => setSaying(undo ? { text, undo } : { text }), []);
  useEffect(() => {
    if (!saying || held) return undefined;
    const timer = setTimeout(() => setSaying(null), 8000);
    return () => clearTimeout(timer);
  }, [saying, held]);
  return (
    <Say value={say}>
      {children}
      <div className="toasts" role="status" onPointerEnter={() => hold(true)} onPointerLeave={() => hold(false)}>
        {saying ? (
          <div className="toast">
            <Icon of={CheckCircleIcon} weight="fill" />
            <span>{saying.text}</span>
            {saying.undo ? (
              <button
                type="button"
                onClick={() => {
                  saying.undo?.();
                  setSaying(null);
                }}
              >
                {t('ui.undo')}
              </button>
            ) : null}
          </div>
        ) : null}
      </div>
    </Say>
  );
}
