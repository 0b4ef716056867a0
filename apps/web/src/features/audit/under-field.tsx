import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiToken } from '../../lib/contract-security';
import { wholeDate } from '../../lib/dates';
import { oneQuery } from '../../lib/queries';
import { useHere } from '../../lib/session';
import { SelectField } from '../../ui/field';
import type { Grants } from '../grants/contract';

/** On whose behalf: an assignment of service staff, or the token of a program. */
export function UnderField({ chosen }: { chosen: string }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const grants = useQuery(oneQuery<Grants>(here, 'grants'));
  const tokens = useQuery(oneQuery<{ items: ApiToken[] }>(here, 'api-tokens'));
  return (
    <SelectField
      // a list that comes later keeps what the address chose
      key={`${grants.isSuccess} ${tokens.isSuccess}`}
      name="namens"
      label={t('log.under')}
      defaultValue={chosen}
      empty={t('log.anybody')}
      options={[
        ...(grants.data?.items ?? []).map((one) => ({
          value: one.grant_id,
          label: t('log.under_staff', { name: one.staff_name, until: wholeDate(one.ends_on) }),
        })),
        ...(tokens.data?.items ?? []).map((one) => ({
          value: one.token_id,
          label: t('log.under_program', { name: one.name }),
        })),
      ]}
    />
  );
}
