import { useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cooperative } from '../../lib/contract';
import { remove, send } from '../../lib/http';
import { useHere } from '../../lib/session';
import { useAct } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { ProblemNote } from '../../ui/notes';
import { useToast } from '../../ui/toast';

/** The logo as it stands on invoices; a PNG on white. */
export function LogoPart({ of }: { of: Cooperative }): ReactElement {
  const { t } = useTranslation();
  const here = useHere();
  const say = useToast();
  const input = useRef<HTMLInputElement>(null);
  const done = (): void => say(t('ui.saved'));
  const set = useAct(
    (file: File) =>
      send<void>('PUT', `${here.api}/logo`, { body: new Blob([file], { type: 'image/png' }), version: of.version }),
    done,
  );
  const drop = useAct(() => remove(`${here.api}/logo`, of.version), done);
  return (
    <section className="section">
      <h2>{t('settings.logo')}</h2>
      <ProblemNote problem={set.problem ?? drop.problem} />
      {of.has_logo ? (
        <img
          className="logo"
          key={of.version}
          src={`${here.api}/logo`}
          alt={t('settings.logo_of', { name: of.name })}
        />
      ) : (
        <p className="soft">{t('settings.no_logo')}</p>
      )}
      <p className="soft small">{t('settings.logo_hint')}</p>
      <input
        ref={input}
        className="sr"
        type="file"
        accept="image/png"
        aria-label={t('settings.choose_logo')}
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) set.run(file);
          event.target.value = '';
        }}
      />
      <div className="set gap">
        <Button busy={set.busy} onClick={() => input.current?.click()}>
          {t('settings.choose_logo')}
        </Button>
        {of.has_logo ? (
          <Button kind="quiet" busy={drop.busy} onClick={() => drop.run(undefined)}>
            {t('settings.remove_logo')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
