import { useState, type ReactElement } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../lib/problem';
import { Button } from '../../ui/button';
import { Note } from '../../ui/notes';
import { SelectField } from '../../ui/field';
import { missingFields, type Preview } from './contract';
import { Question } from './question';

interface Props {
  preview: Preview;
  busy: boolean;
  problem: Problem | null;
  onDone: (mapping: Record<string, number>, settings: Record<string, string>) => void;
}

/** Which column of the file is which field, guessed, with what stands in it. */
export function MapStep({ preview, busy, problem, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const [mapping, setMapping] = useState(preview.mapping);
  const [settings, setSettings] = useState(() => settingsOf(preview));
  const columns = preview.columns.map((column, place) => ({
    value: String(place),
    label: column.label === '' ? t('import.column', { number: place + 1 }) : column.label,
  }));
  const shares = new Set(preview.fields.filter((one) => one.shares).map((one) => one.name));
  const choose = (field: string, value: string): void => {
    // a column serves once, but for those that may share one
    const mayShare = shares.has(field);
    const rest = Object.fromEntries(
      Object.entries(mapping).filter(
        ([name, place]) => name !== field && (String(place) !== value || (mayShare && shares.has(name))),
      ),
    );
    setMapping(value === '' ? rest : { ...rest, [field]: Number(value) });
  };
  const samples = (field: string): string => {
    const place = mapping[field];
    return place === undefined ? '' : (preview.columns[place]?.samples ?? []).join(' · ');
  };
  const [missing] = missingFields(preview, mapping);
  const unused = preview.columns.filter(
    (column, place) => column.label !== '' && !Object.values(mapping).includes(place),
  );
  return (
    <>
      <p className="lead">{leadOf(preview, t)}</p>
      {preview.notes.map((note) => (
        <Note key={note} kind="busy">
          {note}
        </Note>
      ))}
      {preview.questions.map((question) => (
        <Question
          key={question.setting}
          question={question}
          value={settings[question.setting] ?? ''}
          onChange={(value) => setSettings({ ...settings, [question.setting]: value })}
        />
      ))}
      <div className="columns gap">
        {preview.fields.map((field) => (
          <SelectField
            key={field.name}
            name={field.name}
            label={field.required ? `${field.label} *` : field.label}
            hint={samples(field.name)}
            fault={problem?.fields.get(`mapping.${field.name}`)}
            value={mapping[field.name] === undefined ? '' : String(mapping[field.name])}
            onChange={(event) => choose(field.name, event.target.value)}
            empty={t('import.not_in_file')}
            options={columns}
          />
        ))}
      </div>
      {unused.length > 0 ? (
        <p className="small soft set">
          {t('imports.unused', { count: unused.length, names: unused.map((column) => column.label).join(', ') })}
        </p>
      ) : null}
      <div className="actbar">
        <div className="end">
          <Button
            kind="main"
            busy={busy}
            blocked={missing ? t('imports.missing', { field: missing.label }) : null}
            onClick={() => onDone(mapping, settings)}
          >
            {t('import.next')}
          </Button>
        </div>
      </div>
    </>
  );
}

function leadOf(preview: Preview, t: TFunction): string {
  if (preview.remembered) return t('imports.columns_remembered');
  return preview.program === null
    ? t('imports.columns_lead')
    : t('imports.columns_program', { program: preview.program });
}

/** As answered before, and what is asked now as it is proposed. */
const settingsOf = (preview: Preview): Record<string, string> => ({
  ...Object.fromEntries(preview.questions.map((question) => [question.setting, question.proposal])),
  ...preview.settings,
});
