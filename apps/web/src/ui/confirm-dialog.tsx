import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { Dialog } from './dialog';

interface Props {
  open: boolean;
  title: string;
  /** The verb with its count, such as "30 facturen definitief maken". */
  act: string;
  busy: boolean;
  danger?: boolean;
  onAct: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Says what happens and whether it can be undone; the button repeats the act, never "OK". */
export function ConfirmDialog({ open, title, act, busy, danger, onAct, onClose, children }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <Dialog open={open} title={title} onClose={onClose}>
      {children}
      <div className="set end">
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button kind={danger ? 'danger' : 'main'} busy={busy} onClick={onAct}>
          {act}
        </Button>
      </div>
    </Dialog>
  );
}
