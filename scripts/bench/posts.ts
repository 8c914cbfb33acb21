import type { EndpointInput } from '@talent/contract'
import { barePost, type listPosts, type PostContent } from '@talent/contract/recruitment'
import { bareNotice } from '../../cloud/test/notices.ts'
import type { Deps } from '../../cloud/src/deps.ts'
import { importNotice } from '../../cloud/src/features/recruitment/index.ts'
import { listPostsPage } from '../../cloud/src/features/recruitment/post-queries.ts'
import { realNotices } from '../../cloud/src/seed/read-content.ts'
import { benchOnBoth, lettersOf, MOST_MS, NAMES, series, towns } from './searching.ts'

/** Finding posts among many, of as many notices as a district publishes in some years. */
const ROWS = Number(process.env.BENCH_POSTS ?? 100_000)
const POSTS_PER_NOTICE = 100
const EMPLOYERS = 1_500

type Query = EndpointInput<typeof listPosts>['query']

const real = realNotices().flatMap(({ posts }) => posts)
const TITLES = ['检测工程师', '材料研发工程师', '高级技师', '会计', '教师', '护士', '项目经理', '数控操作工']
const PAY = ['6000-8000元/月', '10-15万/年', '200元/天', '面议', '2万/月', '4500元/月', null]
const EDUCATION = ['博士研究生', '硕士及以上', '本科及以上', '大专', '中专', '不限', '见公告']
const PLACES = ['科创园', '新城', '产业园', '高新区', '老城区']
const INDUSTRIES = ['新材料', '高端装备', '数字经济', '生物医药', '教育', '卫生', null]
const EMPLOYMENTS = ['全职', '兼职', '实习', '事业编制', null]
const EXPERIENCE = ['3年以上', '5年以上', '不限', '应届毕业生', null]

function* manyPosts(): Generator<PostContent[]> {
  const upTo = series(7)
  const pick = <T>(from: readonly T[]): T => from[upTo(from.length)] as T
  const duties = real.flatMap((post) => post.duties ?? [])
  const town = (n: number) =>
    `${NAMES[n % NAMES.length]}${NAMES[Math.floor(n / NAMES.length) % NAMES.length]}`
  const post = (n: number): PostContent => ({
    ...barePost(`many-${n}`, `${pick(NAMES)}${pick(NAMES)}${pick(TITLES)}`),
    ...{
      code: `${2020 + upTo(7)}-${1000 + n}`,
      employer: `${town(upTo(EMPLOYERS))}${pick(['集团', '学院'])}`,
    },
    ...{
      headcount: String(1 + upTo(5)),
      education: pick(EDUCATION),
      major: pick(real).major,
      place: pick(PLACES),
    },
    ...{
      pay: pick(PAY),
      employment: pick(EMPLOYMENTS),
      industry: pick(INDUSTRIES),
      experience: pick(EXPERIENCE),
    },
    duties: [pick(duties), pick(duties), pick(duties)].join(''),
  })
  for (let n = 0; n < ROWS; n += POSTS_PER_NOTICE)
    yield Array.from({ length: POSTS_PER_NOTICE }, (_, at) => post(n + at))
}

async function fill(deps: Deps): Promise<void> {
  const upTo = series(5)
  const now = deps.clock.now().getTime()
  const instant = (days: number) => new Date(now + days * 86_400_000).toISOString()
  let n = 0
  for (const posts of manyPosts()) {
    n += 1
    const from = upTo(1_000) - 980
    const notice = bareNotice(`many-${n}`, posts, {
      ...{ applyFrom: instant(from), applyUntil: instant(from + 20), sortOn: instant(from).slice(0, 10) },
    })
    await deps.db.transaction().execute((trx) => importNotice(trx, notice))
  }
}

const asked = (most: number, queries: readonly Omit<Query, 'limit'>[]) => ({
  most,
  queries: queries.map((query): Query => ({ ...query, limit: 20 })),
})
const { selective, common } = MOST_MS
const inTowns = (query: (town: string, n: number) => Omit<Query, 'limit'>) => towns().map(query)

/** With its total, its counts per filter and the marks of its hits. */
export const benchPosts = (base: string): Promise<number> =>
  benchOnBoth(base, {
    name: 'posts',
    rows: ROWS,
    tables: ['post', 'notice'],
    fill,
    asked: {
      'a town, two characters': asked(
        selective,
        inTowns((q) => ({ q })),
      ),
      'a title': asked(
        selective,
        inTowns((town) => ({ q: `${town}检测工程师` })),
      ),
      岗位代码: asked(
        selective,
        inTowns((_, n) => ({ q: `${1000 + n * 37}` })),
      ),
      'first letters of a title': asked(
        selective,
        inTowns((town) => ({ q: lettersOf(`${town}检测`) })),
      ),
      'words and filters': asked(
        selective,
        inTowns((q) => ({ q, place: '科创园', payFrom: '8000', educationUpTo: '本科' })),
      ),
      'an employer': asked(
        selective,
        inTowns((town) => ({ employer: `${town}集团` })),
      ),
      'a notice': asked(
        selective,
        inTowns((_, n) => ({ noticeId: `many-${n + 1}` })),
      ),
      'common words': asked(common, [{ q: '工程师' }, { q: '教师' }, { q: '检测' }, { q: 'gcs' }]),
      'one can apply now': asked(common, [{ phase: 'open' }, { phase: 'open', order: 'pay' as const }]),
      'common filters': asked(common, [
        { place: '科创园', educationUpTo: '本科' },
        { payFrom: '8000', employment: '全职', order: 'pay' as const },
      ]),
      'everything there is': asked(common, [{}, { order: 'deadline' as const }]),
    },
    ask: listPostsPage,
  })
