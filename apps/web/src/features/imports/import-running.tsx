import { useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactElement } from 'react';
import { key } from '../../lib/queries';
import { useHere } from '../../lib/session';
import type { Progress } from './contract';
import { ImportLive } from './import-live';
import { useImportProgress } from './use-import-progress';

interface Props {
  importId: string;
  /** Told once, when the work is over. */
  onOver: (outcome: Progress) => void;
}

/** A large file on its way, in or out: how far it is, told while it works. */
export function ImportRunning({ importId, onOver }: Props): ReactElement | null {
  const here = useHere();
  const client = useQueryClient();
  const { data } = useImportProgress(importId);
  useEffect(() => {
    if (!data || data.running) return;
    onOver(data);
    void client.invalidateQueries({ queryKey: key(here) });
    // once, when it is over
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the others are new on every render and do the same
  }, [data?.running]);
  return data ? <ImportLive of={data} /> : null;
}
