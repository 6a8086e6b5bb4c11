import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key pair for access tokens (ES256). The newest signs; retired ones still verify until their tokens have expired. */
@Entity('signing_keys')
export class SigningKeyRow {
  /** The `kid` of tokens. */
  @PrimaryColumn('text') id: string;
  @Column('text', { name: 'public_x' }) publicX: string;
  @Column('text', { name: 'public_y' }) publicY: string;
  /** The private JWK, sealed by KEYS_SECRET. */
  @Column('text', { name: 'sealed_private' }) sealedPrivate: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'retired_at', nullable: true }) retiredAt: Date | null;
}
