import { useEffect } from 'react';

/** The window title says the page first, so that it reads well in tabs and to a screen reader. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Coopkantoor' : `${title} · Coopkantoor`;
  }, [title]);
}
