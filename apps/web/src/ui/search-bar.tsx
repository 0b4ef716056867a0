import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { TextField } from './field';

interface Props {
  label: string;
  value: string;
  onSearch: (text: string) => void;
  children?: ReactNode;
}

/** Searches on Enter or the button; the words stay in the address, so a search can be shared. */
export function SearchBar({ label, value, onSearch, children }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <form
      className="bar-search"
      role="search"
      key={value}
      onSubmit={(event) => {
        event.preventDefault();
        const text = new FormData(event.currentTarget).get('search');
        onSearch(typeof text === 'string' ? text.trim() : '');
      }}
    >
      <TextField name="search" type="search" label={label} defaultValue={value} />
      <Button type="submit">{t('ui.search')}</Button>
      {children}
    </form>
  );
}
