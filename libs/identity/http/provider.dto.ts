import { Flag, Nested, Pattern, Text, Whole } from '#libs/platform/index.js';

class ProviderFields {
  @Text({ min: 1, max: 60, description: 'What the button says.' })
  name: string;

  @Text({ min: 1, max: 300, description: 'Address of the provider, as it names itself: https only.' })
  issuer: string;

  @Text({ min: 1, max: 300 })
  client_id: string;

  @Flag({ description: 'A second factor that the provider asked for counts as one here.' })
  trusts_mfa: boolean;

  @Flag()
  enabled: boolean;
}

export class SignInProviderInput extends ProviderFields {
  @Text({
    min: 1,
    max: 500,
    optional: true,
    nullable: true,
    description: 'Left out: stays what it was. Never told back.',
  })
  client_secret?: string | null;
}

export class SignInProviderView extends ProviderFields {}

export class SignInProviderSettingsView {
  @Nested(SignInProviderView, { nullable: true })
  provider: SignInProviderView | null;

  @Whole({ description: 'For If-Match; 0 while there is none.' })
  version: number;

  @Text({ description: 'What the provider must know.' })
  redirect_address: string;

  @Text({ nullable: true, description: 'Where people of this co-operative sign in.' })
  sign_in_address: string | null;
}

export class SignInPlaceView {
  @Text()
  cooperative: string;

  @Text({ description: 'Name of the provider.' })
  name: string;

  @Pattern('path', /^\/v1\//, { description: 'Where the browser goes to begin.' })
  start: string;
}
