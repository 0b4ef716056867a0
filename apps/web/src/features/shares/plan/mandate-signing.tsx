import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../../lib/http';
import { asProblem } from '../../../lib/problem';
import { key } from '../../../lib/queries';
import { useHere } from '../../../lib/session';
import { useSettled } from '../../../lib/use-settled';
import { TextField } from '../../../ui/field';
import { ProblemNote } from '../../../ui/notes';

export interface MandateWish {
  iban: string;
  holder_name: string;
}

interface Props {
  wish: MandateWish;
  onChange: (wish: MandateWish) => void;
}

/** Shorter than this no IBAN is whole. */
const SHORTEST_IBAN = 15;
const isWhole = ({ holder_name, iban }: MandateWish): boolean =>
  iban.replaceAll(' ', '').length >= SHORTEST_IBAN && holder_name.trim() !== '';

/** The account it may come from, and the mandate as it will be signed. */
export function MandateSigning({ wish, onChange }: Props): ReactElement {
  const { t, i18n } = useTranslation();
  const here = useHere();
  const settled = useSettled(wish);
  const text = useQuery({
    queryKey: key(here, 'mandate-text', i18n.language, settled),
    queryFn: () => post<{ lines: string[] }>(`${here.api}/mandates/own/preview`, settled),
    enabled: isWhole(settled),
    retry: false,
  });
  return (
    <section className="stack" aria-labelledby="mandate">
      <h2 id="mandate">{t('shares.mandate')}</h2>
      <TextField
        name="iban"
        label={t('shares.mandate_iban')}
        autoComplete="off"
        value={wish.iban}
        onChange={(event) => onChange({ ...wish, iban: event.target.value })}
      />
      <TextField
        name="holder_name"
        label={t('shares.mandate_holder')}
        autoComplete="name"
        value={wish.holder_name}
        onChange={(event) => onChange({ ...wish, holder_name: event.target.value })}
      />
      <ProblemNote problem={text.error ? asProblem(text.error) : null} />
      {text.data ? (
        <blockquote className="signed" dir="auto" aria-live="polite">
          {text.data.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </blockquote>
      ) : null}
      <p>
        <b className="strong">{t('shares.stop_any_day')}</b> {t('shares.mandate_back')}
      </p>
    </section>
  );
}
