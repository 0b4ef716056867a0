import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SimilarPerson } from '../../lib/contract';
import { useHere } from '../../lib/session';
import { Icon } from '../../ui/icon';
import { WarningDiamondIcon } from '../../ui/icons';

interface Props {
  similar: readonly SimilarPerson[];
  fault: string | undefined;
}

/** Somebody like this is in the register: the same person, or new after all? Sends `person_id`, empty for somebody new. */
export function SamePerson({ similar, fault }: Props): ReactElement | null {
  const { t } = useTranslation();
  const here = useHere();
  if (similar.length === 0) return null;
  return (
    <fieldset className="question" aria-live="polite">
      <legend>{t('member.similar')}</legend>
      {similar.map((one) => (
        <label className="tick" key={one.person_id}>
          <input type="radio" name="person_id" value={one.person_id} />
          <span>
            {t('member.the_same', { name: one.name, number: one.number })}
            <small className="own-line">
              {one.because.map((why) => t(`apply.because_${why}`)).join(', ')} ·{' '}
              <Link
                to="/c/$cooperativeId/leden/$memberId"
                params={{ cooperativeId: here.cooperative_id, memberId: one.member_id }}
                target="_blank"
              >
                {t('member.similar_look')}
              </Link>
            </small>
          </span>
        </label>
      ))}
      <label className="tick">
        <input type="radio" name="person_id" value="" />
        <span>{t('member.new_after_all')}</span>
      </label>
      {fault ? (
        <p className="err" role="alert">
          <Icon of={WarningDiamondIcon} weight="fill" />
          <span>{fault}</span>
        </p>
      ) : null}
    </fieldset>
  );
}
