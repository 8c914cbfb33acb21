import { searchableText } from '@talent/contract'
import { educationLevel, type Post } from '@talent/contract/recruitment'
import { sql } from 'kysely'
import type { Db, Trx } from '../../db/database.ts'
import { pagesById } from '../../lib/pages-by-id.ts'

export type PostRecord = Pick<
  Post,
  | 'id'
  | 'code'
  | 'employer'
  | 'title'
  | 'headcount'
  | 'education'
  | 'major'
  | 'ageRule'
  | 'pay'
  | 'place'
  | 'skillLevel'
  | 'duties'
  | 'contact'
  | 'notes'
>

type Searched = Pick<PostRecord, 'title' | 'employer' | 'major' | 'code' | 'education'>

/** What is found and filtered by, worked out of what is written. */
const derived = ({ title, employer, major, code, education }: Searched) => ({
  education_level: educationLevel(education),
  search_text: [title, employer, major, code]
    .filter((text) => text !== null)
    .map(searchableText)
    .join('\n'),
})

export const toPostRow = (noticeId: string, position: number, post: PostRecord) => ({
  id: post.id,
  notice_id: noticeId,
  position,
  code: post.code,
  employer: post.employer,
  title: post.title,
  headcount: post.headcount,
  education: post.education,
  major: post.major,
  age_rule: post.ageRule,
  pay: post.pay,
  place: post.place,
  skill_level: post.skillLevel,
  duties: post.duties,
  contact: post.contact,
  notes: [...post.notes],
  ...derived(post),
})

/** The posts of a notice as they would be written, in their order. */
export async function readPosts(trx: Trx, noticeId: string): Promise<PostRecord[]> {
  const rows = await trx
    .selectFrom('post')
    .selectAll()
    .where('notice_id', '=', noticeId)
    .orderBy('position')
    .execute()
  return rows.map(
    ({
      id,
      code,
      employer,
      title,
      headcount,
      education,
      major,
      pay,
      place,
      duties,
      contact,
      notes,
      ...row
    }) => ({
      ...{ id, code, employer, title, headcount, education, major, pay, place, duties, contact, notes },
      ageRule: row.age_rule,
      skillLevel: row.skill_level,
    }),
  )
}

const AT_ONCE = 500

/** Works out anew what is found and filtered by, of all posts. */
export async function rebuildPostSearch(db: Db | Trx): Promise<void> {
  const all = pagesById(AT_ONCE, (after, size) =>
    db
      .selectFrom('post')
      .select(['id', 'title', 'employer', 'major', 'code', 'education'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(size)
      .execute(),
  )
  for await (const rows of all) {
    const made = rows.map((row) => ({ id: row.id, ...derived(row) }))
    await sql`update post set search_text = made.search_text, education_level = made.education_level
      from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as made (id text, search_text text, education_level text)
      where post.id = made.id`.execute(db)
  }
}
