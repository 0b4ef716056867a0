const SILENT =
  'svg, script, style, [aria-hidden=true], option, .read-aloud, details:not([open]) > :not(summary), dialog:not([open])';
const BLOCKS = new Set(['P', 'H1', 'H2', 'H3', 'LI', 'BUTTON', 'A', 'LABEL', 'DT', 'DD', 'TD', 'TH', 'DIV', 'OUTPUT']);

/**
 * What there is to hear in a part of the page: one piece per line, a chosen option by its words, nothing twice
 * and nothing that is folded away.
 */
export function sentencesOf(part: Element): string[] {
  const pieces: string[] = [''];
  const listen = (node: Node): void => {
    if (node instanceof Text) pieces.push(`${pieces.pop() ?? ''} ${node.data}`);
    if (!(node instanceof Element) || node.matches(SILENT)) return;
    if (node instanceof HTMLSelectElement) pieces.push(node.selectedOptions[0]?.text ?? '', '');
    else {
      const block = BLOCKS.has(node.tagName);
      if (block) pieces.push('');
      node.childNodes.forEach(listen);
      if (block) pieces.push('');
    }
  };
  listen(part);
  return pieces.map((piece) => piece.replace(/\s+/g, ' ').trim()).filter((piece) => piece !== '');
}
