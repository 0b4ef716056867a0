import { useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react';

interface Props {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** The browser's own modal: focus trap, Escape and the inert page behind it come with it. */
export function Dialog({ open, title, onClose, children }: Props): ReactElement | null {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (open && box.current && !box.current.open) box.current.showModal();
  }, [open]);
  if (!open) return null;
  return (
    <dialog ref={box} className="dialog" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}
