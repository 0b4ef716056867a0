import type { ReactElement } from 'react';

/** The house mark: two hooks round one garden that belongs to both. */
export function Mark(): ReactElement {
  return (
    <svg className="mark" viewBox="0 0 24 24" aria-hidden="true">
      <path className="a" d="M2 2h13v6H8v7H2z" />
      <path className="a" d="M22 22H9v-6h7V9h6z" />
      <path className="b" d="M10 10h4v4h-4z" />
    </svg>
  );
}
