import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { KnownSecret, type KnownCode } from '#libs/identity/index.js';
import { DomainError } from '#libs/kernel/index.js';
import { Email, Public, Whole } from '#libs/platform/index.js';
import { isDemoAddress } from '../sign-ins.js';
import { demoSecret } from './demo-secret.js';

class PhoneQuery {
  @Email()
  address: string;
}

class PhoneView implements KnownCode {
  @ApiProperty({ type: String, nullable: true, description: 'Null until the next one: each works once.' })
  code: string | null;

  @Whole({ description: 'Seconds until there is another.' })
  seconds: number;
}

/** The telephone of an invented person. It exists in a demonstration only, and for its people only. */
@ApiTags('demonstration')
@Controller('v1/demo')
export class PhoneController {
  constructor(private readonly knownSecret: KnownSecret) {}

  @Get('phone')
  @Public()
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: PhoneView })
  async look(@Query() { address }: PhoneQuery): Promise<KnownCode> {
    const code = isDemoAddress(address) ? await this.knownSecret.nextCode(address, demoSecret(address)) : undefined;
    if (!code) throw DomainError.notFound();
    return code;
  }
}
