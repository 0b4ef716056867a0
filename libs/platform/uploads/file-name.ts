/** The name of an upload as it is kept and shown: the last part of a path, without control characters; `otherwise` when nothing is left. */
export function tidyFileName(name: string, otherwise: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const tidy = last
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()
    .slice(0, 200);
  return tidy === '' ? otherwise : tidy;
}
