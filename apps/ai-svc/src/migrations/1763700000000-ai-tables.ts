import type { MigrationInterface, QueryRunner } from 'typeorm';

const WITH_WORKSPACE = ['assistants', 'faqs', 'faq_versions', 'people', 'calls'];

export class AiTables1763700000000 implements MigrationInterface {
  readonly name = 'AiTables1763700000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`create extension if not exists pg_trgm`);
    await db.query(`create extension if not exists btree_gin`);
    await db.query(`
      create table assistants(
        workspace_id uuid not null, id uuid primary key, name text not null, description text, welcome_message text,
        model text, temperature real not null default 0.7, max_tokens int not null default 500, prompt text not null default '',
        is_active boolean not null default true, version int not null default 1,
        created_at timestamptz(3) not null default clock_timestamp(), updated_at timestamptz(3) not null default clock_timestamp())`);
    await db.query(`create index assistants_workspace on assistants(workspace_id, created_at, id)`);
    await db.query(`
      create table faqs(
        workspace_id uuid not null, id uuid primary key, category text not null, question text not null, question_key text not null,
        answer text not null, keywords text[] not null default '{}', related_ids uuid[] not null default '{}',
        is_active boolean not null default true, usage_count int not null default 0, version int not null default 1,
        search tsvector not null, search_text text not null, created_by uuid, updated_by uuid,
        created_at timestamptz(3) not null default clock_timestamp(), updated_at timestamptz(3) not null default clock_timestamp())`);
    await db.query(`create unique index faqs_question on faqs(workspace_id, question_key)`);
    await db.query(`create index faqs_list on faqs(workspace_id, question_key, id)`);
    await db.query(`create index faqs_usage on faqs(workspace_id, usage_count desc, id desc)`);
    await db.query(`create index faqs_search on faqs using gin(workspace_id, search)`);
    await db.query(`create index faqs_trigram on faqs using gin(workspace_id, search_text gin_trgm_ops)`);
    await db.query(`
      create table faq_versions(
        workspace_id uuid not null, faq_id uuid not null, version int not null, category text not null, question text not null,
        answer text not null, keywords text[] not null, is_active boolean not null, changed_by uuid,
        at timestamptz(3) not null default clock_timestamp(), primary key (faq_id, version))`);
    await db.query(`
      create table people(
        workspace_id uuid not null, user_id uuid not null, tone text not null, response_length text not null,
        custom_instructions text not null, version int not null, primary key (workspace_id, user_id))`);
    await db.query(`
      create table calls(
        workspace_id uuid not null, id uuid primary key, conversation_id uuid not null, in_reply_to uuid not null, assistant_id uuid not null,
        provider text not null, model text not null, prompt_tokens int not null, completion_tokens int not null, cost double precision,
        duration int not null, at timestamptz(3) not null default clock_timestamp())`);
    await db.query(`create index calls_workspace on calls(workspace_id, at)`);
    for (const table of WITH_WORKSPACE) await protect(db, table);
    await searchColumns(db);
    await searchFunction(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function search_faqs(text[], int)`);
    for (const table of WITH_WORKSPACE) await db.query(`drop table ${table}`);
  }
}

async function protect(db: QueryRunner, table: string): Promise<void> {
  await db.query(`alter table ${table} enable row level security`);
  await db.query(`create policy workspace on ${table}
    using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)`);
}

/** What is searched follows from what is written: question and keywords weigh more than the answer. */
async function searchColumns(db: QueryRunner): Promise<void> {
  await db.query(`
    create function faq_search_columns() returns trigger language plpgsql set search_path = public, pg_temp as $$
      begin
        new.search_text := new.question || ' ' || array_to_string(new.keywords, ' ');
        new.search := setweight(to_tsvector('english', new.question), 'A')
          || setweight(to_tsvector('english', array_to_string(new.keywords, ' ')), 'A')
          || setweight(to_tsvector('english', new.answer), 'C');
        return new;
      end $$`);
  await db.query(`
    create trigger faqs_search_columns before insert or update of question, answer, keywords on faqs
      for each row execute function faq_search_columns()`);
}

/**
 * Text operators aren't leakproof: under the policy they would scan every tenant's rows. So the search runs as the
 * tables' owner and compares the workspace itself. Full text finds the words; trigrams, which
 * are ten times slower, only those that no article has: the misspelt ones.
 */
async function searchFunction(db: QueryRunner): Promise<void> {
  await db.query(`
    create function search_faqs(terms text[], most int)
    returns table(id uuid, category text, question text, answer text, keywords text[], version int, usage_count int, score real)
    language sql stable security definer set search_path = public, pg_temp as $$
      with asked as (
        select nullif(current_setting('app.workspace_id', true), '')::uuid as workspace, string_agg(word::text, ' | ')::tsquery as words
        from (select plainto_tsquery('english', term) as word from unnest(terms) as term) as each where numnode(word) > 0
      ), misspelt as materialized (
        select term from asked, unnest(terms) as term
        where length(term) > 3 and not exists (select from faqs f where f.workspace_id = asked.workspace and f.is_active
          and f.search @@ plainto_tsquery('english', term))
      ), found as (
        select f.id, ts_rank(f.search, asked.words) as score
        from asked, faqs f where f.workspace_id = asked.workspace and f.is_active and f.search @@ asked.words
        union all
        select f.id, 0.1 * word_similarity(term, f.search_text)
        from asked, misspelt, faqs f
        where f.workspace_id = asked.workspace and f.is_active and f.search_text %> term
      ), best as (
        select found.id, sum(found.score)::real as score from found group by found.id order by 2 desc, 1 limit most
      )
      select f.id, f.category, f.question, f.answer, f.keywords, f.version, f.usage_count, best.score
      from best join faqs f on f.id = best.id order by best.score desc, f.id
    $$`);
}
