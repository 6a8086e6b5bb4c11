import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { PersonRow } from './person.entity.js';

export type NewPerson = Pick<PersonRow, 'id' | 'email' | 'name'> &
  Partial<Pick<PersonRow, 'passwordHash' | 'locale' | 'timeZone'>>;
export type PersonChange = Partial<Omit<PersonRow, 'id' | 'email' | 'version' | 'createdAt'>>;

@Injectable()
export class PeopleRepository {
  /** From here to the end of the transaction, row-level security also shows this person's own memberships. */
  async seeOwn(tx: EntityManager, userId: string): Promise<void> {
    await tx.query(`select set_config('app.user_id', $1, true)`, [userId]);
  }

  /** First of all rows of a person: whoever changes one of them or tells a fact of them takes turns here. */
  lock(tx: EntityManager, id: string): Promise<PersonRow | null> {
    return tx.findOne(PersonRow, { where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  find(tx: EntityManager, id: string): Promise<PersonRow | null> {
    return tx.findOneBy(PersonRow, { id });
  }

  findByEmail(tx: EntityManager, email: string): Promise<PersonRow | null> {
    return tx.findOneBy(PersonRow, { email });
  }

  /** Undefined: the address is known. */
  async insert(tx: EntityManager, person: NewPerson): Promise<PersonRow | undefined> {
    return (await this.insertAll(tx, [person])).get(person.email);
  }

  /** Those whose address nobody had, by address. Whoever else inserts one of these waits: give them in their order. */
  async insertAll(tx: EntityManager, people: NewPerson[]): Promise<Map<string, PersonRow>> {
    const insert = tx.createQueryBuilder().insert().into(PersonRow).values(people);
    const { raw } = await insert.orIgnore().returning('id').execute();
    const ids: string[] = raw.map(({ id }: { id: string }) => id);
    const made = ids.length > 0 ? await tx.findBy(PersonRow, { id: In(ids) }) : [];
    return new Map(made.map((person) => [person.email, person]));
  }

  /** Of a locked person. */
  async change(tx: EntityManager, person: PersonRow, change: PersonChange = {}): Promise<PersonRow> {
    const next = { ...change, version: person.version + 1 };
    await tx.update(PersonRow, { id: person.id }, next);
    return Object.assign(person, next);
  }

  /** What no one else needs to hear of. */
  async setPasswordHash(tx: EntityManager, person: PersonRow, passwordHash: string): Promise<void> {
    await tx.update(PersonRow, { id: person.id }, { passwordHash });
    person.passwordHash = passwordHash;
  }
}
