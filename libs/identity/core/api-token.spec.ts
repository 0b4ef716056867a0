import { describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel/index.js';
import { bearerOf, isOfAnother, newApiToken, scopeOf } from './api-token.js';

const TOKEN = `ck_${'a'.repeat(43)}`;

describe('the token of a header', () => {
  it.each([
    [undefined, undefined],
    [`Bearer ${TOKEN}`, TOKEN],
    [`bearer ${TOKEN}`, null],
    [`Bearer ${TOKEN}a`, null],
    [TOKEN, null],
    ['Basic YTpi', null],
    ['', null],
  ])('%j is %j', (header, token) => expect(bearerOf(header)).toBe(token));
});

describe('a new token', () => {
  const [here, there] = [newId(), newId()];
  const token = newApiToken(here);

  it('has the form of a token, and is another every time', () => {
    expect(bearerOf(`Bearer ${token}`)).toBe(token);
    expect(newApiToken(here)).not.toBe(token);
  });

  it('tells that it is of another co-operative; a text that was never a token, or was mistyped, does not', () => {
    expect([isOfAnother(token, here), isOfAnother(token, there)]).toEqual([false, true]);
    const mistyped = token.slice(0, 10) + (token[10] === 'A' ? 'B' : 'A') + token.slice(11);
    expect([isOfAnother(mistyped, there), isOfAnother(TOKEN, there)]).toEqual([false, false]);
  });
});

describe('scopes', () => {
  it.each([
    [['members:read'], { members: 'read' }],
    [['hours:write', 'hours:read'], { hours: 'write' }],
    [['hours:read', 'hours:write', 'bsn:read'], { hours: 'write', bsn: 'read' }],
  ])('%j open %j', (scopes, opens) => expect(scopeOf(scopes)).toEqual(opens));
});
