import { DomainError } from '#libs/kernel/index.js';

const MOST = 200;

/** The entries of `{ items: [...] }`, each still unread: between 1 and 200. */
export function readItems(body: unknown): readonly unknown[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw DomainError.field('', 'object');
  const { items, ...others } = body as { items?: unknown };
  const unknown = Object.keys(others).map((field) => ({ pointer: `/${field}`, code: 'unknown_field' }));
  if (unknown.length > 0) throw DomainError.faults(unknown);
  if (!Array.isArray(items) || items.length === 0 || items.length > MOST) throw DomainError.field('/items', 'list');
  return items;
}
