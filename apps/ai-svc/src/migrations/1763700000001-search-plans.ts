import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The search of before, in a form whose plans a connection keeps: planning it took longer than running it. It looks only
 * for words that were typed among the misspelt ones: words of like meaning, of which there are dozens and most stand in no
 * article, aren't misspelt, and each cost a comparison with every article.
 *
 * The search of two parameters stays for the release before this one.
 */
export class SearchPlans1763700000001 implements MigrationInterface {
  readonly name = 'SearchPlans1763700000001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function search_faqs(terms text[], typed int, most int)
      returns table(id uuid, category text, question text, answer text, keywords text[], version int, usage_count int, score real)
      language plpgsql stable security definer set search_path = public, pg_temp as $$
      #variable_conflict use_column
      declare
        workspace uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
        words tsquery;
        misspelt text[];
      begin
        select string_agg(word::text, ' | ')::tsquery into words
        from (select plainto_tsquery('english', term) as word from unnest(terms) as term) as each where numnode(word) > 0;
        select array_agg(term) into misspelt from unnest(terms[1:typed]) as term
        where length(term) > 3 and not exists (select from faqs f
          where f.workspace_id = workspace and f.is_active and f.search @@ plainto_tsquery('english', term));
        return query
        with found as (
          select f.id, ts_rank(f.search, words) as score
          from faqs f where f.workspace_id = workspace and f.is_active and f.search @@ words
          union all
          select f.id, 0.1 * word_similarity(term, f.search_text)
          from unnest(misspelt) as term, faqs f
          where f.workspace_id = workspace and f.is_active and f.search_text %> term
        ), best as (
          select found.id, sum(found.score)::real as score from found group by found.id order by 2 desc, 1 limit most
        )
        select f.id, f.category, f.question, f.answer, f.keywords, f.version, f.usage_count, best.score
        from best join faqs f on f.id = best.id order by best.score desc, f.id;
      end $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function search_faqs(text[], int, int)`);
  }
}
