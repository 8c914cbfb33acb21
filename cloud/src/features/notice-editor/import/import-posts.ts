import { ContractError, MOST } from '@talent/contract'
import type { ImportQuestion } from '@talent/contract/import'
import { endInWords, nameOfPost, type NoticeContent } from '@talent/contract/notice-editor'
import { sameContent } from '@talent/contract/publication'
import {
  barePost,
  plainWords,
  readAge,
  readCountedOn,
  readHeadcount,
  readPay,
  type PostContent,
} from '@talent/contract/recruitment'
import { inTurns } from '../../../lib/in-turns.ts'
import type { Deps } from '../../../deps.ts'
import type { About, Importer, Planned, PlannedRow, ReadRow } from '../../../importers.ts'
import { lockCopy, saveCopyIn } from '../../publication/index.ts'
import { noticePublication } from '../notice-publication.ts'
import { shownContent } from '../posts.ts'
import { EXAMPLE_MARK, POST_COLUMNS, POST_TEMPLATE } from './columns.ts'
import { orderOf } from './deadline.ts'
import {
  contextOf,
  GROUPS,
  ORDER,
  readPostRow,
  SAME,
  SHEET_EMPLOYER,
  type FileContext,
  type PostRow,
} from './read-post.ts'

type Act =
  | { readonly post: PostContent; readonly isNew: boolean }
  | { readonly ageCountedOn: string }
  | { readonly out: readonly string[] }

const plain = (text: string | null | undefined) => plainWords(text ?? '')
const nameOf = ({ employer, title }: Pick<PostContent, 'employer' | 'title'>) =>
  `${plain(employer)}|${plain(title)}`

const READ: Partial<Record<keyof PostContent, (words: string) => unknown>> = {
  headcount: readHeadcount,
  pay: readPay,
  age: readAge,
}

/** 2人 and ２ say the same; so does a day where its time was said before. */
function isSame(key: keyof PostContent, was: unknown, is: unknown, wholeDay: boolean): boolean {
  if (sameContent(was, is)) return true
  if (key === 'deadline' && wholeDay && typeof was === 'string' && typeof is === 'string')
    return endInWords(was).slice(0, 10) === endInWords(is).slice(0, 10)
  if (typeof was !== 'string' || typeof is !== 'string') return false
  if (plain(was) === plain(is)) return true
  const read = READ[key]
  const [before, after] = [read?.(was) ?? null, read?.(is) ?? null]
  return before !== null && sameContent(before, after)
}

const NAMES: Partial<Record<keyof PostContent, string>> = Object.fromEntries(
  POST_COLUMNS.map(({ key, heading }) => [key, heading]),
)
const wordsOf = (key: string, value: unknown): string => {
  if (value === null || value === undefined || value === '') return '没写'
  if (Array.isArray(value)) return value.length === 0 ? '没写' : value.join('；')
  return key === 'deadline' ? endInWords(String(value)) : String(value)
}
const SHORT = 24
const short = (text: string) => ([...text].length > SHORT ? `${[...text].slice(0, SHORT).join('')}…` : text)

/** What a row changes of the post it names; nothing where it says the same. */
function changesOf(present: PostContent, { said, wholeDay }: PostRow) {
  const changed = (Object.keys(said) as (keyof PostContent)[]).filter(
    (key) => !isSame(key, present[key], said[key], wholeDay),
  )
  return {
    post: { ...present, ...Object.fromEntries(changed.map((key) => [key, said[key]])) },
    words: changed.map(
      (key) =>
        `${NAMES[key] ?? key} ${short(wordsOf(key, present[key]))} → ${short(wordsOf(key, said[key]))}`,
    ),
  }
}

/** The posts of the notice, each named by one row at most: by its code, else by employer and title in their order. */
function matcher(posts: readonly PostContent[]) {
  const free = new Set(posts)
  const take = (post: PostContent | undefined) => {
    if (post !== undefined) free.delete(post)
    return post
  }
  const byCode = new Map(
    posts.flatMap((post) => (post.code === null ? [] : [[plain(post.code), post] as const])),
  )
  const byName = new Map<string, PostContent[]>()
  for (const post of posts) byName.set(nameOf(post), [...(byName.get(nameOf(post)) ?? []), post])
  return {
    rest: free,
    match({ said }: PostRow): PostContent | undefined {
      const { code = null, title = '', employer = null } = said
      const coded = code === null ? undefined : byCode.get(plain(code))
      if (coded !== undefined && free.has(coded)) return take(coded)
      return take(
        byName
          .get(nameOf({ employer, title }))
          ?.find((post) => free.has(post) && (code === null || post.code === null)),
      )
    },
  }
}

const isExample = ({ cells }: ReadRow) => cells['employer']?.text.startsWith(EXAMPLE_MARK) ?? false

function plannedOf(read: PostRow): Omit<PlannedRow, 'outcome' | 'sub'> {
  const { row, said, faults, asks } = read
  const cell = (key: string) => row.cells[key]?.text
  const title = said.title ?? cell('title') ?? '没写名称的一行'
  const employer = said.employer ?? cell('employer')
  return {
    ...{ at: row.at, line: row.line, faults, asks, act: null },
    title: short([said.code, title, employer].filter(Boolean).join(' ')),
  }
}

/** What rows with a post already named do: the same is skipped, another under one code is refused. */
function planRows(content: NoticeContent, all: readonly PostRow[]) {
  const { match, rest } = matcher(content.posts)
  const coded = new Map<string, PostRow>()
  const named = new Map<string, PostRow>()
  let room = MOST.posts - content.posts.length
  const rows = all.map((read): PlannedRow => {
    const base = plannedOf(read)
    const { said, faults, row } = read
    if (isExample(row)) return { ...base, faults: [], asks: [], outcome: 'ignored', sub: '模板里的例子' }
    if (faults.length > 0) return { ...base, outcome: 'refused', sub: '这一行不导入' }
    const code = plain(said.code)
    const again = code === '' ? named.get(JSON.stringify(said)) : coded.get(code)
    if (again !== undefined) {
      const same = sameContent(again.said, said)
      if (same) return { ...base, asks: [], outcome: 'ignored', sub: `和第 ${again.row.at} 行一样，跳过` }
      const cell = row.cells['code']
      const message = `和第 ${again.row.at} 行是同一个岗位代码，内容不一样，请核对`
      const fault = { cell: cell?.at ?? '', label: '岗位代码', raw: cell?.text ?? '', message, offers: [] }
      return { ...base, faults: [fault], outcome: 'refused', sub: '这一行不导入' }
    }
    if (code === '') named.set(JSON.stringify(said), read)
    else coded.set(code, read)
    const present = match(read)
    if (present === undefined) {
      room -= 1
      if (room < 0) {
        const message = `一期最多 ${MOST.posts} 个岗位，请分成几期`
        return {
          ...base,
          faults: [{ cell: '', label: '岗位', raw: '', message, offers: [] }],
          outcome: 'refused',
          sub: '放不下了',
        }
      }
      const post = { ...barePost('', ''), ...said } as PostContent
      const sub = [post.headcount && `招 ${post.headcount}`, post.education, post.pay]
        .filter(Boolean)
        .join('，')
      return {
        ...base,
        outcome: 'new',
        sub: short(sub) || '新岗位',
        act: { post, isNew: true } satisfies Act,
      }
    }
    const { post, words } = changesOf(present, read)
    return words.length === 0
      ? { ...base, outcome: 'same', sub: '和公告里的一样' }
      : { ...base, outcome: 'changed', sub: words.join('；'), act: { post, isNew: false } satisfies Act }
  })
  return { rows, rest: [...rest] }
}

const GENERIC_SHEET = /^(?:sheet|工作表|表)?\s*\d*$/i
const EXAMPLES = 3

/** What nobody but the sender can know about the file. */
function questionsOf(rows: readonly ReadRow[], { about, employerAbove }: FileContext) {
  const questions: Omit<ImportQuestion, 'answer'>[] = []
  const hasEmployers = about.columns.some(({ key }) => key === 'employer')
  if (employerAbove.size > 0)
    questions.push({
      key: GROUPS,
      words: `有 ${employerAbove.size} 行没写用人单位，和上一行是同一家吗？`,
      options: [
        { value: SAME, text: '是，同上一行' },
        { value: 'no', text: '不是，一行一行写' },
      ],
    })
  if (!hasEmployers && about.sheets.some((name) => !GENERIC_SHEET.test(name)))
    questions.push({
      key: SHEET_EMPLOYER,
      words: `没有用人单位这一列。工作表的名称（${about.sheets.slice(0, EXAMPLES).join('、')}）是用人单位吗？`,
      options: [
        { value: SAME, text: '是' },
        { value: 'no', text: '不是' },
      ],
    })
  const turned = rows
    .flatMap(({ cells }) => cells['deadline']?.text ?? [])
    .filter((text) => /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}/.test(text))
  if (turned.length > 0 && turned.every((text) => orderOf(text) === null))
    questions.push({
      key: ORDER,
      words: `截止时间里像 ${[...new Set(turned)].slice(0, EXAMPLES).join('、')} 的，前面是日还是月？`,
      options: [
        { value: 'day-first', text: '前面是日' },
        { value: 'month-first', text: '前面是月' },
      ],
    })
  return questions
}

const ISSUE = /第\s*(\d{1,4})\s*期/

/** What the words around the table say about the notice. */
function saidAround(content: NoticeContent, { words, sheets }: About): { notes: string[]; also: Act[] } {
  const [issue] = [...words, ...sheets].flatMap((one) => ISSUE.exec(one.normalize('NFKC'))?.[1] ?? [])
  const counted = words.map(readCountedOn).find((day) => day !== null) ?? null
  const notes = [
    ...(issue !== undefined && content.issue !== null && Number(issue) !== content.issue
      ? [`表上写着第 ${issue} 期，这期公告是第 ${content.issue} 期，请核对是不是这张表`]
      : []),
    ...(counted !== null && content.ageCountedOn !== null && content.ageCountedOn !== counted
      ? [`表上写着年龄计算到 ${counted}，公告里是 ${content.ageCountedOn}，没有改`]
      : []),
  ]
  if (counted === null || content.ageCountedOn !== null) return { notes, also: [] }
  return {
    notes: [...notes, `表上写着年龄计算到 ${counted}，一起记到公告里`],
    also: [{ ageCountedOn: counted }],
  }
}

const UNMENTIONED_SHOWN = 50

/** The notice it goes into. @throws ContractError `not_found` */
const targetOf = async (deps: Deps, id: string | null) => {
  if (id === null) throw new ContractError('not_found')
  return shownContent(deps, deps.db, id)
}

/** Posts as an employer or an office lists them: they go into a notice's working copy, which nothing here publishes. */
export const postImporter: Importer = {
  kind: 'posts',
  most: MOST.posts,
  columns: POST_COLUMNS,
  allSheets: true,
  mapped: true,
  remembers: [
    'education',
    'headcount',
    'age',
    'pay',
    'place',
    'employment',
    'skillLevel',
    'experience',
    'employer',
  ],
  template: async () => POST_TEMPLATE,
  async target(deps, id) {
    const { content } = await targetOf(deps, id)
    const number = content.issue === null ? '' : `第 ${content.issue} 期 `
    return { title: `${number}${content.title || '没有标题的公告'}`, publisher: content.issuer.trim() }
  },
  async lock(trx, _, { into }) {
    if (into !== null) await lockCopy(trx, 'notice', into)
  },
  async plan(deps, _, rows, about): Promise<Planned> {
    const { content } = await targetOf(deps, about.into)
    const context = contextOf(rows, about)
    const read = await inTurns(rows, (row) => readPostRow(row, context))
    const planned = planRows(content, read)
    const out = planned.rest.map(({ id }) => id).filter((id) => about.out.includes(id))
    const { notes, also } = saidAround(content, about)
    return {
      rows: planned.rows,
      unmentioned: {
        count: rows.length === 0 ? 0 : planned.rest.length,
        items: (rows.length === 0 ? [] : planned.rest).slice(0, UNMENTIONED_SHOWN).map((post) => ({
          ...{ id: post.id, title: nameOfPost(post) },
          sub: [post.headcount && `招 ${post.headcount}`, post.education].filter(Boolean).join('，'),
        })),
        out,
      },
      also: [...also, ...(out.length > 0 ? [{ out } satisfies Act] : [])],
      questions: questionsOf(rows, context),
      notes,
    }
  },
  async apply(deps, trx, by, acts, { into }) {
    const inside = { ...deps, db: trx }
    const { published, copy, content } = await targetOf(inside, into)
    const all = acts as readonly Act[]
    const posts = all.flatMap((act) => ('post' in act ? [act] : []))
    const changed = new Map(posts.filter(({ isNew }) => !isNew).map(({ post }) => [post.id, post]))
    const out = new Set(all.flatMap((act) => ('out' in act ? act.out : [])))
    const ageCountedOn = all.flatMap((act) => ('ageCountedOn' in act ? act.ageCountedOn : []))[0]
    await saveCopyIn(deps, trx, by, noticePublication(deps), into ?? '', {
      basedOn: copy?.version ?? null,
      publishedVersion: copy?.publishedVersion ?? published.version,
      content: {
        ...content,
        ...(ageCountedOn !== undefined && { ageCountedOn }),
        posts: [
          ...content.posts.filter(({ id }) => !out.has(id)).map((post) => changed.get(post.id) ?? post),
          ...posts.filter(({ isNew }) => isNew).map(({ post }) => ({ ...post, id: deps.newId() })),
        ],
      },
    })
  },
  readingsOf(rows, about) {
    const context = contextOf(rows, about)
    return (row) => readPostRow(row, context).reads
  },
}
