import { useSyncExternalStore } from 'react';

/** Where seven days fit beside each other; the same width at which the desk folds its columns (narrow.css). */
const wide = window.matchMedia('(min-width: 62rem)');

function onTurn(tell: () => void): () => void {
  wide.addEventListener('change', tell);
  return () => wide.removeEventListener('change', tell);
}

/** Whether the window has the width of a desk; who looks does not matter. */
export const useWide = (): boolean => useSyncExternalStore(onTurn, () => wide.matches);
