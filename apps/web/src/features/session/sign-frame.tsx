import { useEffect, type ReactElement, type ReactNode } from 'react';
import { usePageTitle } from '../../lib/titles';
import { LanguageChoice } from '../../shared/language-choice';
import { Mark } from '../../ui/mark';

/** The plan of courts and strips beside one form. */
export function SignFrame({
  title,
  say,
  children,
}: {
  title: string;
  say?: string;
  children: ReactNode;
}): ReactElement {
  usePageTitle(title);
  useEffect(() => {
    document.body.dataset['rhythm'] = 'member';
  }, []);
  return (
    <div className="sign">
      <div className="plan">
        <img src="/plan.svg" alt="" width="860" height="900" />
      </div>
      <main className="panel">
        <div className="brand">
          <Mark />
          Coopkantoor
        </div>
        <div>
          <h1 className="display">{title}</h1>
          {say ? <p className="soft">{say}</p> : null}
        </div>
        {children}
        <LanguageChoice />
      </main>
    </div>
  );
}
