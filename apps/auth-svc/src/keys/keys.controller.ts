import { Controller } from '@nestjs/common';
import { type KeySet, auth } from '@switchboard/contracts';
import { Handles } from '@switchboard/platform';
import { SigningKeys } from './signing-keys.js';

@Controller()
export class KeysController {
  constructor(private readonly keys: SigningKeys) {}

  @Handles(auth.listKeys)
  async list(): Promise<KeySet> {
    return { keys: await this.keys.list() };
  }
}
