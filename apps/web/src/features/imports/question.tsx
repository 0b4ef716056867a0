import type { ReactElement } from 'react';
import type { Preview } from './contract';

interface Props {
  question: Preview['questions'][number];
  value: string;
  onChange: (value: string) => void;
}

/** How to read cells that can mean two things, beside one of them. */
export function Question({ question, value, onChange }: Props): ReactElement {
  return (
    <fieldset className="question">
      <legend>
        {question.label} {question.example ? <q>{question.example}</q> : null}
      </legend>
      {question.choices.map((choice) => (
        <label className="tick" key={choice.value}>
          <input
            type="radio"
            name={question.setting}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
