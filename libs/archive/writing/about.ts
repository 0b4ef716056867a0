/** Goes into every archive, for whoever opens it years from now. */
export const ABOUT = `Dit is alles wat deze coöperatie bij Coopkantoor bewaart.

  tables/       alle gegevens: per tabel een bestand, per regel één rij (JSON)
  documents/    alle documenten, zoals ze zijn uitgegeven
  people.jsonl  wie mag inloggen en wat ieder mag; geen wachtwoorden
  manifest.json de inhoudsopgave, met van elk deel een controlegetal (SHA-256)

Niet in dit archief: burgerservicenummers, wachtwoorden, sleutels en sessies.
Er staan persoonsgegevens in: bewaar het veilig en gooi het weg als je het niet meer nodig hebt.

---

This is everything this co-operative keeps with Coopkantoor.

  tables/       all data: a file per table, a row per line (JSON)
  documents/    all documents, as they were issued
  people.jsonl  who may sign in and what each may do; no passwords
  manifest.json the table of contents, with a checksum (SHA-256) of each part

Not in this archive: citizen service numbers, passwords, keys and sessions.
It holds personal data: keep it safe, and throw it away when you no longer need it.
`;
