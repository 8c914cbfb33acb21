import { sql } from 'kysely'
import type { Db, Trx } from '../../db/database.ts'
import { withEnterprises } from '../enterprise/index.ts'

/** Of all posts: whose each is, after the names of the directory changed. Employers are few beside posts. */
export async function linkPosts(db: Db | Trx): Promise<void> {
  const employers = await db
    .selectFrom('post')
    .select('employer')
    .distinct()
    .where('employer', 'is not', null)
    .execute()
  const linked = await withEnterprises(db, employers)
  await sql`update post set enterprise_id = found."enterpriseId"
      from jsonb_to_recordset(${JSON.stringify(linked)}::jsonb) as found (employer text, "enterpriseId" text)
     where post.employer = found.employer and post.enterprise_id is distinct from found."enterpriseId"`.execute(
    db,
  )
  await knowIndustries(db)
}

/** Of a notice's posts, or all: the industry each names, else its employer's in the directory. */
export const knowIndustries = (db: Db | Trx, noticeId: string | null = null) =>
  sql`update post set industry_known = known.industry
      from (select p.id, coalesce(p.industry, nullif(e.industry, '')) as industry
              from post p left join enterprise e on e.id = p.enterprise_id
             where ${noticeId}::text is null or p.notice_id = ${noticeId}) as known
     where post.id = known.id and post.industry_known is distinct from known.industry`.execute(db)
