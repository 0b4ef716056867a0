import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Note } from '../../ui/notes';
import { SelectField } from '../../ui/field';
import { missingFields, type Preview } from './contract';

interface Props {
  preview: Preview;
  busy: boolean;
  onDone: (mapping: Record<string, number>) => void;
}

/** Which column of the file is which field, guessed, with what stands in it. */
export function MapStep({ preview, busy, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const [mapping, setMapping] = useState(preview.mapping);
  const columns = preview.columns.map((column, place) => ({
    value: String(place),
    label: column.label === '' ? t('import.column', { number: place + 1 }) : column.label,
  }));
  const choose = (field: string, value: string): void => {
    // a column serves once
    const rest = Object.fromEntries(
      Object.entries(mapping).filter(([name, place]) => name !== field && String(place) !== value),
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
      <p className="lead">{preview.remembered ? t('imports.columns_remembered') : t('imports.columns_lead')}</p>
      {preview.notes.map((note) => (
        <Note key={note} kind="busy">
          {note}
        </Note>
      ))}
      <div className="columns gap">
        {preview.fields.map((field) => (
          <SelectField
            key={field.name}
            name={field.name}
            label={field.required ? `${field.label} *` : field.label}
            hint={samples(field.name)}
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
            onClick={() => onDone(mapping)}
          >
            {t('import.next')}
          </Button>
        </div>
      </div>
    </>
  );
}
