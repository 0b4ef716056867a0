import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, today } from '../../lib/dates';
import { SelectField, TextArea, TextField } from '../../ui/field';
import { useFault, type Values } from '../../ui/form';
import { AREAS, type ScopeItem } from './contract';

const LONGEST_DAYS = 90;
const USUAL_DAYS = 30;

/** Why, what and until when: the same for who gives a grant and who announces one. */
export function GrantFields(): ReactElement {
  const { t } = useTranslation();
  const fault = useFault('/scope');
  return (
    <>
      <TextArea name="reason" label={t('grant.reason')} hint={t('grant.reason_hint')} maxLength={500} rows={2} />
      <fieldset className="question">
        <legend>{t('grant.scope')}</legend>
        {fault ? <p className="fault">{fault}</p> : null}
        {AREAS.map((area) => (
          <SelectField
            key={area}
            name={`area ${area}`}
            label={t(`grant.area_${area}`)}
            defaultValue=""
            empty={t('grant.access_none')}
            options={[
              { value: 'read', label: t('grant.access_read') },
              { value: 'write', label: t('grant.access_write') },
            ]}
          />
        ))}
      </fieldset>
      <TextField
        name="ends_on"
        type="date"
        label={t('grant.ends_on')}
        hint={t('grant.ends_on_hint')}
        defaultValue={addDays(today(), USUAL_DAYS)}
        min={today()}
        max={addDays(today(), LONGEST_DAYS)}
      />
    </>
  );
}

export const grantBodyOf = (values: Values) => ({
  reason: (values['reason'] ?? '').trim(),
  ends_on: values['ends_on'] ?? '',
  scope: AREAS.flatMap((area): ScopeItem[] => {
    const access = values[`area ${area}`];
    return access === 'read' || access === 'write' ? [{ area, access }] : [];
  }),
});
