import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Secrets } from '../secrets/secrets.js';
import { sameText } from '../secrets/sha256.js';

export interface RefreshToken {
  readonly sessionId: string;
  readonly number: number;
}

const SHAPE = /^(?<sessionId>[0-9a-f-]{36})\.(?<number>[1-9]\d{0,8})\.(?<mac>[\w-]{43})$/;

/**
 * `<session>.<number>.<mac>`: computed from the server's key, so that the very same successor can be given out twice
 * though no token is stored.
 */
@Injectable()
export class RefreshTokens {
  constructor(private readonly secrets: Secrets) {}

  issue({ sessionId, number }: RefreshToken): string {
    return `${sessionId}.${number}.${this.secrets.mac('refresh-token', `${sessionId}|${number}`)}`;
  }

  /** Undefined: we never made it. */
  read(text: string): RefreshToken | undefined {
    const { sessionId = '', number = '' } = SHAPE.exec(text)?.groups ?? {};
    if (!isUUID(sessionId)) return undefined;
    const token = { sessionId, number: Number(number) };
    return sameText(text, this.issue(token)) ? token : undefined;
  }
}
