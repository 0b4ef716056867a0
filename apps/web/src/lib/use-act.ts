import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { asProblem, type Problem } from './problem';

export interface Act<Input, Result> {
  run: (input: Input) => void;
  runAsync: (input: Input) => Promise<Result>;
  busy: boolean;
  problem: Problem | null;
  forget: () => void;
}

/**
 * One act of the person. The idempotency key is made when the act starts and kept while the same act is tried again
 * after a lost connection, so a double click or a retry does it once; a refusal ends the act and its key.
 */
export function useAct<Input, Result>(
  perform: (input: Input, key: string) => Promise<Result>,
  onDone?: (result: Result, input: Input) => void,
): Act<Input, Result> {
  const client = useQueryClient();
  const started = useRef<{ print: string; key: string } | null>(null);
  const mutation = useMutation<Result, unknown, Input>({
    mutationFn: async (input) => {
      const print = JSON.stringify(input) ?? '';
      if (started.current?.print !== print) started.current = { print, key: crypto.randomUUID() };
      try {
        const result = await perform(input, started.current.key);
        started.current = null;
        return result;
      } catch (error) {
        if (asProblem(error).final) started.current = null;
        throw error;
      }
    },
    onSuccess: async (result, input) => {
      onDone?.(result, input);
      await client.invalidateQueries({ queryKey: ['c'] });
    },
    onError: (error) => {
      if (asProblem(error).status === 401) void client.invalidateQueries({ queryKey: ['session'] });
    },
  });
  return {
    run: (input) => {
      if (!mutation.isPending) mutation.mutate(input);
    },
    runAsync: mutation.mutateAsync,
    busy: mutation.isPending,
    problem: mutation.error ? asProblem(mutation.error) : null,
    forget: mutation.reset,
  };
}
