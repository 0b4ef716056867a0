import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member } from '../../lib/contract';
import { today } from '../../lib/dates';
import { AddressFields } from '../../ui/address-fields';
import { SelectField, TextField } from '../../ui/field';

export const CLASSES = ['worker', 'candidate', 'supporting', 'corporate'] as const;
export const ENGAGEMENTS = ['employed', 'self_employed', 'volunteer', 'participant', 'trainee', 'none'] as const;

export const MEMBER_NAMES = [
  'given_name',
  'family_name',
  'email',
  'phone',
  'birth_date',
  'street',
  'house_number',
  'postal_code',
  'city',
  'country',
  'class',
  'engagement',
  'joined_on',
] as const;

export const MEMBER_NULLABLE = ['email', 'phone', 'birth_date'] as const;

export function MemberFields({ member }: { member?: Member }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <div className="columns">
        <TextField name="given_name" label={t('member.given_name')} defaultValue={member?.given_name ?? ''} />
        <TextField name="family_name" label={t('member.family_name')} defaultValue={member?.family_name ?? ''} />
        <TextField name="email" label={t('member.email')} type="email" defaultValue={member?.email ?? ''} />
        <TextField name="phone" label={t('member.phone')} type="tel" defaultValue={member?.phone ?? ''} />
        <TextField
          name="birth_date"
          label={t('member.birth_date')}
          hint={t('member.birth_date_why')}
          type="date"
          defaultValue={member?.birth_date ?? ''}
        />
      </div>
      <AddressFields of={member} />
      <div className="columns">
        <SelectField
          name="class"
          label={t('member.class')}
          defaultValue={member?.class ?? 'worker'}
          options={CLASSES.map((one) => ({ value: one, label: t(`member.class_${one}`) }))}
        />
        <SelectField
          name="engagement"
          label={t('member.engagement')}
          defaultValue={member?.engagement ?? 'employed'}
          options={ENGAGEMENTS.map((one) => ({ value: one, label: t(`member.engagement_${one}`) }))}
        />
        <TextField
          name="joined_on"
          label={t('member.joined_on')}
          type="date"
          defaultValue={member?.joined_on ?? today()}
        />
      </div>
    </>
  );
}
