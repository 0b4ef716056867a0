import type { Furniture, Put } from './furniture.js';

export async function furnishIdentity(put: Put, id: Furniture, word: string): Promise<void> {
  await put('api_token', {
    token_id: id.token_id,
    token_hash: Buffer.alloc(32),
    name: word,
    scopes: ['members:read'],
    created_by: id.member_id,
    expires_at: '2026-12-31',
    created_at: '2026-10-01',
  });
  await put('sign_in_provider', {
    provider_id: id.provider_id,
    name: word,
    issuer: 'https://inloggen.voorbeeld.example',
    client_id: 'coopkantoor',
    secret: Buffer.alloc(40),
  });
  await put('sign_in_link', { issuer: 'https://inloggen.voorbeeld.example', subject: word, login_id: id.member_id });
}
