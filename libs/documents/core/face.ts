import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { TrueTypeProgram } from './true-type-program.js';

/** A font text can be set in, and of which a part is embedded in the document. */
export interface Face {
  readonly name: string;
  readonly program: TrueTypeProgram;
  readonly font: Font;
  /** Times the type size: letters of another script look as large as the house's. */
  readonly enlarged: number;
}

export interface FontFile {
  readonly font: Font;
  readonly program: TrueTypeProgram;
}

/** A TrueType file of a package. */
export function openFont(path: string): FontFile {
  const file = readFileSync(createRequire(import.meta.url).resolve(path));
  const font = create(file);
  if (!('glyphForCodePoint' in font)) throw new RangeError('a font collection is not a typeface');
  return { font, program: new TrueTypeProgram(file) };
}
