import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcessingRegister } from '../../lib/contract-privacy';
import { oneQuery } from '../../lib/queries';
import { download } from '../../lib/download';
import { useHere } from '../../lib/session';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { Loaded } from '../../ui/loaded';
import { Title } from '../../ui/title';
import { SettingsCrumb } from '../settings/settings-crumb';
import { PrivacyNav } from './privacy-nav';

/** What is done with whose data, as the code itself declares it. */
export function RegisterPage(): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const [side, setSide] = useState('controller');
  const query = useQuery(oneQuery<ProcessingRegister>(here, `privacy/register?side=${side}`));
  const save = (form: 'csv' | 'pdf') => void download(`${here.api}/privacy/register/${form}?side=${side}`);
  return (
    <>
      <Title
        crumb={<SettingsCrumb />}
        end={
          <span className="set">
            <Button onClick={() => save('csv')}>CSV</Button>
            <Button onClick={() => save('pdf')}>PDF</Button>
          </span>
        }
      >
        {t('privacy.part_register')}
      </Title>
      <PrivacyNav />
      <p className="lead">{t('privacy.register_lead')}</p>
      <SelectField
        label={t('privacy.side')}
        name="side"
        value={side}
        onChange={(event) => setSide(event.target.value)}
        options={['controller', 'processor'].map((value) => ({ value, label: t(`privacy.side_${value}`) }))}
      />
      <Loaded query={query}>
        {({ items }) => (
          <table className="table quiet wraps">
            <caption className="sr">{t('privacy.part_register')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('privacy.what')}</th>
                <th scope="col">{t('privacy.data')}</th>
                <th scope="col" className="spare">
                  {t('privacy.recipients')}
                </th>
                <th scope="col" className="spare">
                  {t('privacy.how_long')}
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={`${item.room}-${item.table}`}>
                  <th scope="row">
                    {item.title}
                    <span className="sub">{item.people}</span>
                  </th>
                  <td>
                    {item.data}
                    <span className="sub">
                      {item.purpose} {item.basis}
                    </span>
                  </td>
                  <td className="spare">{item.recipients}</td>
                  <td className="spare">{item.kept}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </>
  );
}
