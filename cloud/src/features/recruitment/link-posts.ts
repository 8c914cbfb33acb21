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
}
