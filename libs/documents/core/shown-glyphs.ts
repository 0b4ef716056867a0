import { type Glyph, type Raised, type Shown } from './typeface.js';

/** A glyph with where a shaping engine puts it; distances in thousandths of the type size. */
export interface Placed {
  readonly glyph: Glyph;
  /** The code points it stands for; of a dot or a sign that is a glyph of its own: none, its letter has them. */
  readonly reads: readonly number[];
  /** To the right of the pen, and above the base line. */
  readonly aside: number;
  readonly rise: number;
  /** How far the pen goes. */
  readonly advance: number;
}

/**
 * Glyphs from left to right as operators show them. A glyph that stands for several letters says which it is here, and a
 * dot that it is nothing: glyph by glyph, because readers of documents expect the order of the eye.
 */
export function show(placed: readonly Placed[]): Shown[] {
  const pen = new Pen();
  return placed.reduce<Shown[]>((shown, each) => {
    const part = pen.draw(each);
    const itself = each.reads.length === 1 && each.reads[0] === each.glyph.codePoint;
    const last = shown.at(-1);
    if (!itself) shown.push({ parts: [part], readsAs: String.fromCodePoint(...each.reads) });
    else if (!last || last.readsAs !== undefined) shown.push({ parts: [part] });
    else shown[shown.length - 1] = { parts: joined(last.parts, part) };
    return shown;
  }, []);
}

class Pen {
  /** How far it must go before it draws the next glyph. */
  private move = 0;

  draw({ glyph, aside, rise, advance }: Placed): Raised {
    const distance = Math.round(this.move + aside);
    this.move += advance - distance - glyph.advance;
    return { rise, array: `[${distance === 0 ? '' : `${-distance} `}<${glyph.hex}>]` };
  }
}

/** Arrays at one height become one. */
function joined(before: readonly Raised[], after: Raised): Raised[] {
  const last = before.at(-1);
  if (last?.rise !== after.rise) return [...before, after];
  return [...before.slice(0, -1), { rise: last.rise, array: last.array.slice(0, -1) + after.array.slice(1) }];
}
