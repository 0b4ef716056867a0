import { encode } from 'uqr';
import { colourOperands, INK } from './colour.js';
import { operand } from './operators.js';
import { type Paper } from './paper.js';

/** EPC069-12: error correction M, at most version 13. */
const EPC = { ecc: 'M', maxVersion: 13, boostEcc: false, border: 0 } as const;
/**
 * The data mask is fixed: every reader takes any of the eight, and trying them all costs more than the rest of the document.
 */
const MASK = 2;

/** A QR code as vector squares of `size` points; leave the quiet zone of four modules around it white. */
export function drawQr(
  paper: Paper,
  payload: string,
  place: { x: number; y: number; size: number; alt: string },
): void {
  const { data } = encode([...Buffer.from(payload)], { ...EPC, maskPattern: MASK });
  const module = place.size / data.length;
  const runs = data.flatMap((row, y) => runsOf(row).map(([x, length]) => `${x} ${y} ${length} 1 re`));
  const scale = `${module.toFixed(4)} 0 0 ${module.toFixed(4)} ${operand(place.x)} ${operand(place.y)} cm`;
  const bbox: [number, number, number, number] = [place.x, place.y, place.x + place.size, place.y + place.size];
  paper.tagged('Figure', () => paper.operators(['q', scale, `${colourOperands(INK)} rg`, ...runs, 'f Q'].join('\n')), {
    alt: place.alt,
    bbox,
  });
}

/** Neighbouring dark modules of one row as [start, length], so that no seam shows between them. */
function runsOf(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    if (!dark) return;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === x) last[1]++;
    else runs.push([x, 1]);
  });
  return runs;
}
