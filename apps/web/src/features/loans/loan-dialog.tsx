import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Act } from '../../lib/use-act';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField } from '../../ui/field';
import { Form, type Values } from '../../ui/form';

interface Props<What extends string> {
  title: string;
  /** On the button that does it. */
  does: string;
  act: Act<Values, unknown>;
  /** What of a loan it is about, each with its word. */
  whats: readonly { value: What; label: string }[];
  what: What;
  onWhat: (what: What) => void;
  onClose: () => void;
  /** In words, above the fields. */
  why?: string;
  children: ReactNode;
}

/** Something about the money of a loan is written down: first what, then the fields that belong to it. */
export function LoanDialog<What extends string>(props: Props<What>): ReactElement {
  const { t } = useTranslation();
  const { act, children, does, onClose, onWhat, title, what, whats, why } = props;
  const choose = (value: string): void => {
    const chosen = whats.find((one) => one.value === value);
    if (chosen) onWhat(chosen.value);
  };
  return (
    <Dialog open title={title} onClose={onClose}>
      <Form problem={act.problem} onSubmit={act.run}>
        {why ? <p>{why}</p> : null}
        <SelectField
          name="what"
          label={t('loan.what')}
          value={what}
          onChange={(event) => choose(event.target.value)}
          options={whats}
        />
        {children}
        <div className="set end">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" busy={act.busy}>
            {does}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
