import type { LocalDate } from '#libs/kernel/index.js';
import type { Section } from '#libs/platform/index.js';

export interface ExportOf {
  cooperative: string;
  person: string;
  date: LocalDate;
  sections: readonly Section[];
}

/** All of it as JSON: for another program (AVG 20). */
export function jsonOf({ cooperative, person, date, sections }: ExportOf): string {
  const parts = sections.map(({ room, table, title, rows, withheld, documents }) => ({
    part: `${room}.${table}`,
    title: title.nl,
    rows,
    ...(withheld ? { not_included_because: withheld.nl } : {}),
    ...(documents ? { documents: documents.map(({ name }) => name) } : {}),
  }));
  return `${JSON.stringify({ cooperative, person, date, parts }, null, 2)}\n`;
}

/** The columns of a part, in the order they first appear. */
export const columnsOf = (rows: Section['rows']): string[] => [...new Set(rows.flatMap((row) => Object.keys(row)))];

/** A value as text: nothing for null, JSON for what has parts. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The same to read: one page without scripts or anything from elsewhere. */
export function htmlOf({ cooperative, person, date, sections }: ExportOf): string {
  const parts = sections.map((section) => {
    const { title, rows, withheld } = section;
    const why = withheld ? `<p class="quiet">${escaped(withheld.nl)}</p>` : '';
    const files = section.documents?.map(({ name }) => `<li>${escaped(name)}</li>`).join('') ?? '';
    return `<h2>${escaped(title.nl)}</h2>${why}${files ? `<ul>${files}</ul>` : ''}${rows.length > 0 ? tableOf(rows) : withheld ? '' : '<p class="quiet">Niets.</p>'}`;
  });
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Gegevens van ${escaped(person)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1c2a26}h1{font-size:1.6rem}h2{font-size:1.1rem;margin-top:2rem}
.wide{overflow-x:auto}table{border-collapse:collapse;font-size:.85rem}td,th{border-bottom:1px solid #d7ddd8;padding:.3rem .6rem;text-align:left;vertical-align:top}.quiet{color:#5b6a64}</style></head>
<body><h1>Gegevens van ${escaped(person)}</h1><p>Bij ${escaped(cooperative)}, op ${date}. Dezelfde gegevens staan in gegevens.json en in de map tabellen.</p>
<p class="quiet">Hoe jij stemde in een geheime stemming staat er niet bij: dat weten we niet, en kunnen we niet achterhalen.</p>
${parts.join('\n')}</body></html>
`;
}

function tableOf(rows: Section['rows']): string {
  const columns = columnsOf(rows);
  const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
  const body = rows.map(
    (row) => `<tr>${columns.map((column) => `<td>${escaped(textOf(row[column]))}</td>`).join('')}</tr>`,
  );
  return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

/** A name for a file inside the copy: letters, digits, dots, dashes; nowhere else than in its folder. */
export function safeName(name: string, index: number): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(-80);
  return `${String(index + 1).padStart(3, '0')}-${plain || 'document'}`;
}
