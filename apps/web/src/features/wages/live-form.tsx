import { useState, type ReactElement, type ReactNode } from 'react';
import type { Problem } from '../../lib/problem';
import { Form, type Values } from '../../ui/form';

interface Props {
  label: string;
  problem: Problem | null;
  onValues: (values: Values) => void;
  children: ReactNode;
}

/** A form without a button: it tells its values at every change. */
export function LiveForm({ label, problem, onValues, children }: Props): ReactElement {
  return (
    <div
      className="live-form"
      onChange={(event) => {
        const { form } = event.target as unknown as { form?: HTMLFormElement | null };
        if (form) onValues(valuesOf(form));
      }}
    >
      <Form label={label} problem={problem} onSubmit={onValues} className="stack">
        {children}
      </Form>
    </div>
  );
}

function valuesOf(form: HTMLFormElement): Values {
  const values: Values = {};
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') values[name] = value;
  return values;
}

/** The values of a form that has not been touched yet are its defaults. */
export function useValues(defaults: Values): [Values, (values: Values) => void] {
  return useState(defaults);
}
