import { describe, expect, it } from '@jest/globals';
import { Controller, Delete, Get, Module, Post } from '@nestjs/common';
import { Allow, Public, SignedIn } from '#libs/platform/index.js';
import { permissionsOf, permissionTable } from './permission-table.js';

@Controller('v1/doors')
class DoorsController {
  @Get()
  @Allow('board', 'bookkeeper')
  list(): void {}

  @Post(':doorId/opening')
  @SignedIn()
  open(): void {}

  @Delete(':doorId')
  forgotten(): void {}

  helper(): void {}
}

@Controller('v1/bell')
class BellController {
  @Get()
  @Public()
  ring(): void {}
}

@Module({ controllers: [BellController] })
class BellModule {}

@Module({ imports: [{ module: BellModule, global: true }], controllers: [DoorsController] })
class HouseModule {}

describe('the table of permissions', () => {
  it('lists every route of every module with what it declares; a route that says nothing is nobody’s', () => {
    expect(permissionsOf(HouseModule)).toEqual([
      { method: 'GET', path: '/v1/bell', who: 'anybody' },
      { method: 'GET', path: '/v1/doors', who: ['board', 'bookkeeper'] },
      { method: 'DELETE', path: '/v1/doors/:doorId', who: 'nobody' },
      { method: 'POST', path: '/v1/doors/:doorId/opening', who: 'signed in' },
    ]);
  });

  it('is one table', () => {
    expect(permissionTable(permissionsOf(HouseModule)).split('\n')).toEqual([
      '| method | path                      | anybody | signed in | member | project_lead | board | bookkeeper |',
      '| ------ | ------------------------- | ------- | --------- | ------ | ------------ | ----- | ---------- |',
      '| GET    | /v1/bell                  | ●       | ●         | ●      | ●            | ●     | ●          |',
      '| GET    | /v1/doors                 |         |           |        |              | ●     | ●          |',
      '| DELETE | /v1/doors/:doorId         |         |           |        |              |       |            |',
      '| POST   | /v1/doors/:doorId/opening |         | ●         | ●      | ●            | ●     | ●          |',
    ]);
  });
});
