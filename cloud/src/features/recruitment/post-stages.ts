import { stagesOf } from '@talent/contract/application'
import type { NoticeStage } from '@talent/contract/recruitment'
import type { Reader } from '../../db/database.ts'

type Stages = readonly NoticeStage[]

/** The stages that whoever applied for these goes through, as their notices have them now, by post; none of the others. */
export async function stagesOfPosts(
  db: Reader,
  postIds: readonly string[],
): Promise<ReadonlyMap<string, Stages>> {
  if (postIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('post as p')
    .innerJoin('notice as n', 'n.id', 'p.notice_id')
    .select(['p.id', 'n.kind', 'n.document'])
    .where('p.id', 'in', [...new Set(postIds)])
    .execute()
  return new Map(rows.map(({ id, kind, document: { stages } }) => [id, stagesOf({ kind, stages })]))
}

export const stagesOfPost = async (db: Reader, postId: string): Promise<Stages> =>
  (await stagesOfPosts(db, [postId])).get(postId) ?? []
