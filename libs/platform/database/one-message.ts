import type { Client, ClientBase } from 'pg';

/** What is sent from here until this turn of the program is over travels together. */
export function inOneMessage(client: ClientBase): void {
  // a client of the pool is one too, though its type does not say so
  const { stream } = (client as Client).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}
