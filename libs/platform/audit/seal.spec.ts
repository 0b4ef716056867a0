import { describe, expect, it } from '@jest/globals';
import { BEGINNING, ChainWalk, sealOf, type SealedRow } from './seal.js';

function chain(texts: readonly string[]): SealedRow[] {
  let hash: Buffer = BEGINNING;
  return texts.map((canonical, index) => {
    hash = sealOf(hash, canonical);
    return { position: index + 1, audit_id: `id-${index + 1}`, hash, same_moment: true, canonical };
  });
}
const walk = (rows: readonly SealedRow[]): ChainWalk => {
  const walking = new ChainWalk();
  for (const row of rows) walking.step(row);
  return walking;
};
const rows = () => chain(['een', 'twee', 'drie', 'vier']);

describe('a chain of seals', () => {
  it('is whole when nothing was touched', () => {
    const { faults, position, head } = walk(rows());
    expect(faults).toEqual([]);
    expect(position).toBe(4);
    // sha256(sha256(sha256(sha256(0…0 ‖ een) ‖ twee) ‖ drie) ‖ vier)
    expect(head.toString('hex')).toHaveLength(64);
    expect(head).not.toEqual(walk(chain(['een', 'twee', 'vier', 'drie'])).head);
  });

  it('tells which row was altered, once', () => {
    const altered = rows().map((row) => (row.position === 2 ? { ...row, canonical: 'anders' } : row));
    expect(walk(altered).faults).toEqual([{ kind: 'altered', position: 2, audit_id: 'id-2' }]);
  });

  it('tells which row was deleted', () => {
    const deleted = rows().map((row) => (row.position === 3 ? { ...row, canonical: null } : row));
    expect(walk(deleted).faults).toEqual([{ kind: 'deleted', position: 3, audit_id: 'id-3' }]);
  });

  it('tells which seals are missing', () => {
    expect(walk(rows().filter(({ position }) => position !== 2)).faults).toEqual([
      { kind: 'seal_missing', position: 2 },
    ]);
  });

  it('tells that rows changed places', () => {
    const [first, second, third, fourth] = rows() as [SealedRow, SealedRow, SealedRow, SealedRow];
    const swapped = [
      first,
      { ...second, canonical: third.canonical, audit_id: 'id-3', same_moment: false },
      { ...third, canonical: second.canonical, audit_id: 'id-2', same_moment: false },
      fourth,
    ];
    expect(walk(swapped).faults.map(({ kind }) => kind)).toEqual(['reordered', 'reordered']);
  });
});
