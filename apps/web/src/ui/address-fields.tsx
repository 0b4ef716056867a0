import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from './field';

interface Address {
  street?: string | null;
  house_number?: string | null;
  postal_code?: string | null;
  city?: string | null;
  country?: string;
}

export const ADDRESS_NAMES = ['street', 'house_number', 'postal_code', 'city'] as const;

export function AddressFields({ of }: { of: Address | undefined }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <div className="columns">
        <TextField name="street" label={t('address.street')} defaultValue={of?.street ?? ''} autoComplete="off" />
        <TextField
          name="house_number"
          label={t('address.house_number')}
          defaultValue={of?.house_number ?? ''}
          autoComplete="off"
        />
        <TextField
          name="postal_code"
          label={t('address.postal_code')}
          defaultValue={of?.postal_code ?? ''}
          autoComplete="off"
        />
        <TextField name="city" label={t('address.city')} defaultValue={of?.city ?? ''} autoComplete="off" />
        <TextField
          name="country"
          label={t('address.country')}
          hint={t('address.country_hint')}
          defaultValue={of?.country ?? 'NL'}
          autoComplete="off"
        />
      </div>
    </>
  );
}
