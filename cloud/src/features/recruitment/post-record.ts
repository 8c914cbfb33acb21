import { readPost, type PostContent } from '@talent/contract/recruitment'
import { sql } from 'kysely'
import type { Db, Trx } from '../../db/database.ts'
import { pagesById } from '../../lib/pages-by-id.ts'
import { indexText, type Searched } from '../../lib/search/index.ts'

/** What is found, filtered and sorted by, worked out of what is written. */
function derived(post: PostContent) {
  const { headcount, education, pay, experience, employment, groups } = readPost(post)
  const range = pay === 'negotiable' ? null : pay
  return {
    headcount_min: headcount?.min ?? null,
    headcount_max: headcount?.max ?? null,
    education_level: education,
    pay_monthly_min: range?.monthlyMin ?? null,
    pay_monthly_max: range?.monthlyMax ?? null,
    negotiable: pay === 'negotiable',
    experience_years: experience?.years ?? null,
    employments: [...(employment ?? [])],
    for_whom: [...groups],
  }
}

/** Everything a reader may search by. */
export const searchedOf = ({ title, code, ...post }: PostContent): Searched => {
  const lines: [string | null, string?][] = [
    [post.employer],
    [post.major, '专业'],
    [post.education, '学历'],
    [post.skillLevel, '技能等级'],
    [post.place, '工作地点'],
    [post.duties, '职责'],
  ]
  return {
    title,
    number: code,
    lines: lines.flatMap(([text, label]) => (text === null ? [] : [{ text, ...(label && { label }) }])),
  }
}

/** Keeps what posts are searched by, beside what writes them. */
export const indexPosts = (db: Db | Trx, posts: readonly PostContent[]): Promise<void> =>
  indexText(
    db,
    'post',
    posts.map((post) => ({ id: post.id, searched: searchedOf(post) })),
  )

export const toPostRow = (noticeId: string, position: number, post: PostContent) => ({
  id: post.id,
  notice_id: noticeId,
  position,
  code: post.code,
  employer: post.employer,
  enterprise_id: post.enterpriseId,
  industry: post.industry,
  title: post.title,
  headcount: post.headcount,
  education: post.education,
  major: post.major,
  age: post.age,
  experience: post.experience,
  skill_level: post.skillLevel,
  pay: post.pay,
  benefits: post.benefits,
  place: post.place,
  employment: post.employment,
  duties: post.duties,
  contact: post.contact,
  apply_how: post.applyBy,
  deadline: post.deadline === null ? null : new Date(post.deadline),
  notes: [...post.notes],
  ...derived(post),
})

/** The columns that hold what is written. */
const selectContent = (db: Db | Trx) =>
  db
    .selectFrom('post')
    .select([
      'id',
      'code',
      'employer',
      'enterprise_id as enterpriseId',
      'industry',
      'title',
      'headcount',
      'education',
    ])
    .select(['major', 'age', 'experience', 'skill_level as skillLevel', 'pay', 'benefits', 'place'])
    .select(['employment', 'duties', 'contact', 'apply_how as applyBy', 'deadline', 'notes'])

type ContentRow = Awaited<ReturnType<ReturnType<typeof selectContent>['execute']>>[number]

const toContent = (row: ContentRow): PostContent => ({
  ...row,
  deadline: row.deadline?.toISOString() ?? null,
})

/** Of these ids, whichever there are. */
export async function readPostsById(db: Db, ids: readonly string[]): Promise<Map<string, PostContent>> {
  const rows = await selectContent(db).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, toContent(row)]))
}

/** The posts of a notice as they would be written, in their order. */
export async function readPosts(trx: Db | Trx, noticeId: string): Promise<PostContent[]> {
  const rows = await selectContent(trx)
    .where('notice_id', '=', noticeId)
    .where('position', 'is not', null)
    .orderBy('position')
    .execute()
  return rows.map(toContent)
}

const AT_ONCE = 500

/** Works out anew what is found, filtered and sorted by, of all posts. */
export async function rebuildPostSearch(db: Db | Trx): Promise<void> {
  const all = pagesById(AT_ONCE, (after, size) =>
    selectContent(db).where('id', '>', after).orderBy('id').limit(size).execute(),
  )
  for await (const rows of all) {
    const posts = rows.map(toContent)
    const made = posts.map((post) => ({ id: post.id, ...derived(post) }))
    const columns = Object.keys(made[0] ?? {}).filter((column) => column !== 'id')
    await sql`update post set ${sql.join(columns.map((name) => sql`${sql.ref(name)} = ${sql.ref(`made.${name}`)}`))}
      from jsonb_populate_recordset(null::post, ${JSON.stringify(made)}::jsonb) as made
      where post.id = made.id`.execute(db)
    await indexPosts(db, posts)
  }
}
