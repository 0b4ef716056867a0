import { createContext, useContext, type ReactElement, type ReactNode } from 'react';
import type { Problem } from '../lib/problem';
import { ProblemNote } from './notes';

const Faults = createContext<Problem | null>(null);

/** The API's sentence for one field, when it has one. */
export const useFault = (name: string): string | undefined => useContext(Faults)?.fields.get(name);

export type Values = Record<string, string>;

interface Props {
  problem: Problem | null;
  onSubmit: (values: Values) => void;
  children: ReactNode;
  className?: string;
  label?: string;
}

/** Collects named fields on submit and hands the API's field errors down to them. */
export function Form({ problem, onSubmit, children, className = 'stack', label }: Props): ReactElement {
  return (
    <form
      className={className}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const values: Values = {};
        for (const [name, value] of new FormData(event.currentTarget))
          if (typeof value === 'string') values[name] = value;
        onSubmit(values);
      }}
    >
      <Faults value={problem}>
        <ProblemNote problem={problem} />
        {children}
      </Faults>
    </form>
  );
}

/** Empty text means "not given" to the API. */
export const orNull = (text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : text.trim();

/** The named values as an API body, trimmed; the names of `nullable` become null when empty, the others stay empty text. */
export const bodyOf = (
  values: Values,
  names: readonly string[],
  nullable: readonly string[],
): Record<string, string | null> =>
  Object.fromEntries(
    names
      .filter((name) => name in values)
      .map((name) => [name, nullable.includes(name) ? orNull(values[name]) : (values[name] ?? '').trim()]),
  );

/** Only what the person changed, so a PATCH never writes back what it did not mean. */
export function changesOf(body: Record<string, unknown>, known: object): Record<string, unknown> {
  const before = known as Record<string, unknown>;
  return Object.fromEntries(Object.entries(body).filter(([name, value]) => (before[name] ?? null) !== (value ?? null)));
}
