/** A member list on Nest with Fastify and nothing else: no sign-in, no co-operative bound, no checks, no row-level security. */
import 'reflect-metadata';
import { Controller, Get, Inject, Module, Query } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';

const POOL = Symbol('pool');
/** What the product reads of a member. */
const COLUMNS = `member_id, person_id, number, candidate_until, language, birth_date, kvk_number, representative, given_name,
  family_name, email, phone, street, house_number, postal_code, city, country, class, engagement, status, joined_on, ended_on, version`;

interface Asked {
  cooperative: string;
  status: string;
  limit: string;
  after?: string;
}

@Controller()
class ListController {
  constructor(@Inject(POOL) private readonly pool: pg.Pool) {}

  @Get('alive')
  alive(): object {
    return { status: 'alive' };
  }

  @Get('members')
  async list(@Query() { after, cooperative, limit, status }: Asked): Promise<object> {
    const seen = after ? (JSON.parse(Buffer.from(after, 'base64url').toString()) as string[]) : [];
    const { rows } = await this.pool.query<object>({
      name: after ? 'next' : 'first',
      text: `select ${COLUMNS} from member where cooperative_id = $1 and status = $2 and (ended_on is null or ended_on >= current_date)
        ${after ? 'and (family_name, given_name, member_id) > ($4, $5, $6::uuid)' : ''}
        order by family_name, given_name, member_id limit $3`,
      values: [cooperative, status, Number(limit), ...seen],
    });
    return { items: rows };
  }
}

@Module({
  controllers: [ListController],
  providers: [
    { provide: POOL, useFactory: () => new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 }) },
  ],
})
class BareModule {}

const app = await NestFactory.create<NestFastifyApplication>(BareModule, new FastifyAdapter(), { logger: false });
await app.listen(Number(process.env.PORT), '127.0.0.1');
