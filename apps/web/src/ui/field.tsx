import { useId, type ComponentProps, type ReactElement, type ReactNode } from 'react';
import { useFault } from './form';
import { Icon } from './icon';
import { WarningDiamondIcon } from './icons';

interface FrameProps {
  label: ReactNode;
  name: string;
  hint?: ReactNode;
  /** A fault found on the screen itself; the API's own comes through the form. */
  fault?: string | undefined;
}

interface Wiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

function Frame({
  label,
  name,
  hint,
  fault,
  children,
}: FrameProps & { children: (wiring: Wiring) => ReactElement }): ReactElement {
  const id = useId();
  const told = useFault(name) ?? fault;
  const described = [hint ? `${id}h` : '', told ? `${id}e` : ''].filter(Boolean).join(' ');
  return (
    <div className={told ? 'field bad' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <span className="hint" id={`${id}h`}>
          {hint}
        </span>
      ) : null}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': told ? true : undefined })}
      {told ? (
        <p className="err" id={`${id}e`}>
          <Icon of={WarningDiamondIcon} weight="fill" />
          <span>{told}</span>
        </p>
      ) : null}
    </div>
  );
}

type InputProps = FrameProps & Omit<ComponentProps<'input'>, 'name'>;

export function TextField({ label, name, hint, fault, ...rest }: InputProps): ReactElement {
  return (
    <Frame label={label} name={name} hint={hint} fault={fault}>
      {(wiring) => <input {...rest} {...wiring} name={name} />}
    </Frame>
  );
}

type AreaProps = FrameProps & Omit<ComponentProps<'textarea'>, 'name'>;

export function TextArea({ label, name, hint, fault, ...rest }: AreaProps): ReactElement {
  return (
    <Frame label={label} name={name} hint={hint} fault={fault}>
      {(wiring) => <textarea rows={3} {...rest} {...wiring} name={name} />}
    </Frame>
  );
}

export interface Option {
  value: string;
  label: string;
}

type SelectProps = FrameProps & Omit<ComponentProps<'select'>, 'name'> & { options: readonly Option[]; empty?: string };

export function SelectField({ label, name, hint, fault, options, empty, ...rest }: SelectProps): ReactElement {
  return (
    <Frame label={label} name={name} hint={hint} fault={fault}>
      {(wiring) => (
        <select {...rest} {...wiring} name={name}>
          {empty === undefined ? null : <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Frame>
  );
}

/** A tick with its word; sends "on" or nothing. */
export function Tick({
  label,
  name,
  ...rest
}: { label: ReactNode; name: string } & Omit<ComponentProps<'input'>, 'name'>): ReactElement {
  return (
    <label className="tick">
      <input type="checkbox" {...rest} name={name} />
      <span>{label}</span>
    </label>
  );
}
