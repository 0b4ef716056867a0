import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationPage } from '../../lib/contract';
import { get, post } from '../../lib/http';
import { currentLanguage } from '../../lib/i18n';
import { asProblem } from '../../lib/problem';
import { Button } from '../../ui/button';
import { SelectField, TextArea, TextField, Tick } from '../../ui/field';
import { Form, orNull, type Values } from '../../ui/form';
import { Loaded } from '../../ui/loaded';
import { inWords } from '../shares/amounts';
import { choicesOf, obligationOf, timesOf, valueOf } from './instalments';
import { MustKnow } from './must-know';
import { SignFrame } from '../session/sign-frame';

const CONFIRMATIONS = ['articles', 'share', 'liability', 'exit', 'privacy'] as const;
const ENGAGEMENTS = ['employed', 'self_employed', 'volunteer', 'none'] as const;

/** Applying for membership by the link of a co-operative, without signing in. */
export function ApplyPage(): ReactElement {
  const { t } = useTranslation();
  const { token } = useParams({ from: '/lid-worden/$token' });
  const query = useQuery({
    queryKey: ['apply', token, currentLanguage()],
    queryFn: () => get<ApplicationPage>(`/v1/applications/${token}`),
    retry: false,
  });
  const [sent, setSent] = useState(false);
  const name = query.data?.name ?? '';
  return (
    <SignFrame title={name ? t('apply.title', { name }) : t('apply.heading')} say={sent ? '' : t('apply.say')}>
      {sent ? (
        <p role="status">{t('apply.sent', { name })}</p>
      ) : (
        <Loaded query={query}>{(page) => <Apply page={page} token={token} onSent={() => setSent(true)} />}</Loaded>
      )}
    </SignFrame>
  );
}

function Apply({ onSent, page, token }: { page: ApplicationPage; token: string; onSent: () => void }): ReactElement {
  const { t } = useTranslation();
  const [applicationId] = useState(() => crypto.randomUUID());
  const act = useMutation({
    mutationFn: (values: Values) => post<void>(`/v1/applications/${token}`, bodyOf(values, applicationId)),
    onSuccess: onSent,
  });
  return (
    <>
      <MustKnow page={page} />
      <Form problem={act.error ? asProblem(act.error) : null} onSubmit={(values) => act.mutate(values)}>
        <TextField name="given_name" label={t('member.given_name')} autoComplete="given-name" />
        <TextField name="family_name" label={t('member.family_name')} autoComplete="family-name" />
        <TextField name="email" type="email" label={t('member.email')} autoComplete="email" />
        <TextField name="phone" type="tel" label={t('member.phone')} hint={t('ui.optional')} autoComplete="tel" />
        <TextField name="street" label={t('address.street')} autoComplete="address-line1" />
        <TextField name="house_number" label={t('address.house_number')} />
        <TextField name="postal_code" label={t('address.postal_code')} autoComplete="postal-code" />
        <TextField name="city" label={t('address.city')} autoComplete="address-level2" />
        <SelectField
          name="engagement"
          label={t('member.engagement')}
          options={ENGAGEMENTS.map((one) => ({ value: one, label: t(`member.engagement_${one}`) }))}
        />
        <Instalments page={page} />
        <TextArea name="motivation" label={t('apply.motivation')} maxLength={2000} />
        <fieldset className="question">
          <legend>{t('apply.confirm')}</legend>
          {CONFIRMATIONS.map((one) => (
            <Tick key={one} name={`confirm_${one}`} label={t(`apply.confirm_${one}`)} />
          ))}
        </fieldset>
        <p className="soft small">{t('apply.privacy')}</p>
        <Button kind="main" type="submit" wide busy={act.isPending}>
          {t('apply.send')}
        </Button>
      </Form>
    </>
  );
}

/** Proposed as the articles have it: in as many times as they allow. */
function Instalments({ page }: { page: ApplicationPage }): ReactElement {
  const { t } = useTranslation();
  const choices = choicesOf(Number(valueOf(page, 'instalment_terms') || '1'));
  const [chosen, choose] = useState(choices.at(-1) ?? 1);
  const costsOf = (count: number) => timesOf(obligationOf(page), count);
  const label = (count: number): string => {
    const times = t('apply.times', { count });
    const costs = costsOf(count);
    return costs === null || costs.later !== null
      ? times
      : t('apply.times_of', { times, amount: inWords(costs.amount) });
  };
  const costs = costsOf(chosen);
  // two amounts are too long for a choice on a phone
  const odd =
    costs === null || costs.later === null
      ? {}
      : {
          hint: t('apply.times_odd', {
            count: costs.first,
            amount: inWords(costs.amount),
            later: inWords(costs.later),
          }),
        };
  return (
    <SelectField
      name="instalments"
      label={t('apply.instalments')}
      value={String(chosen)}
      onChange={(event) => choose(Number(event.target.value))}
      options={choices.map((one) => ({ value: String(one), label: label(one) }))}
      {...odd}
    />
  );
}

const TEXTS = [
  'given_name',
  'family_name',
  'email',
  'street',
  'house_number',
  'postal_code',
  'city',
  'motivation',
] as const;

const bodyOf = (values: Values, application_id: string): object => ({
  application_id,
  ...Object.fromEntries(TEXTS.map((name) => [name, (values[name] ?? '').trim()])),
  phone: orNull(values['phone']),
  birth_date: null,
  engagement: values['engagement'],
  instalments: Number(values['instalments']),
  language: currentLanguage() === 'nl' ? 'nl' : 'en',
  confirmations: CONFIRMATIONS.filter((one) => values[`confirm_${one}`] === 'on'),
});
