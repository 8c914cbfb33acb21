import type { EndpointInput } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import { isAnswer } from '@talent/contract/eligibility'
import type { ConsentText } from '@talent/contract/matter'
import type { Answer, KeptAnswers, saveAnswers as saving } from '@talent/contract/self-check'
import { sql, type RawBuilder } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { answersPlace } from '../../lib/encrypted-places.ts'
import { isHere } from '../account/index.ts'
import { keepOwnList, readOwnList, saveOwnList, type KeptList, type OwnList } from './own-list.ts'

/** Raise the version with every change of the words: what was agreed to before is kept with its own. */
const ANSWERS_CONSENT: ConsentText = {
  version: 3,
  title: '把我的回答存进我的资料',
  uses: '您在“查能享受什么”里的回答',
  does: '下次核对不用再答，在别的手机上也看得到；有新政策、条件变了或到了日子，系统按回答核对，可能适用就发消息告诉您；统计哪些条件拦住的人多，只有人数、没有名字，少于 5 人不显示',
  shownTo: '只有您本人；统筹只看到人数',
  keptFor: '到您删除或撤回同意为止',
  statement: '由系统为我保存以上回答，并用来核对新政策、统计人数',
}

/** What a person answered in self-checks; agreed to as long as something is kept. */
export const answers: OwnList<Answer> = {
  kind: 'answers',
  title: '自测回答',
  column: 'answers_encrypted',
  place: answersPlace,
  consent: ANSWERS_CONSENT,
  agreedTo: (before, now) => (before.length === 0 && now.length > 0 ? ANSWERS_CONSENT.title : null),
}

const shown = ({ list, version }: KeptList<Answer>): KeptAnswers => ({
  answers: [...list],
  version,
  consent: ANSWERS_CONSENT,
})

/** Only to their owner. */
export const getAnswers = async (deps: Deps, accountId: string): Promise<KeptAnswers> =>
  shown(await readOwnList(deps, deps.db, answers, accountId))

const answerFaults = (list: readonly Answer[]) =>
  list.flatMap(({ asked, value }, at) =>
    isAnswer(asked, value)
      ? []
      : [
          {
            field: `answers.${at}.value`,
            label: '回答',
            message: '这一题的答案已不是现在能选的，请重新回答',
          },
        ],
  )

export async function saveAnswers(
  deps: Deps,
  accountId: string,
  { answers: given, ...based }: EndpointInput<typeof saving>['body'],
): Promise<KeptAnswers> {
  const today = chinaTime(deps.clock.now()).day
  const list = given.map((answer) => (answer.answeredOn > today ? { ...answer, answeredOn: today } : answer))
  const saving = { list, ...based }
  return shown(await saveOwnList(deps, answers, accountId, saving, answerFaults(list)))
}

/** From this version of the words on, being told of policies by the answers is agreed to. */
const TOLD_SINCE = 2

export interface KeptBy {
  /** The account. */
  readonly id: string
  readonly answers: readonly Answer[]
}

/** And from this one on, being counted. */
const COUNTED_SINCE = 3

/** Everybody who keeps answers and agreed to be told by them: so many after this account, by its id. */
export const answersToTellBy = (deps: Deps, after: string, size: number): Promise<KeptBy[]> =>
  answersAgreedTo(deps, TOLD_SINCE, after, size)
/** The same of those who agreed to be counted. */
export const answersToCount = (deps: Deps, after: string, size: number): Promise<KeptBy[]> =>
  answersAgreedTo(deps, COUNTED_SINCE, after, size)

/** Whether this account agreed to these words or later ones, and hasn't taken it back. */
const agreedSince = (account: RawBuilder<unknown>, version: number) => sql<boolean>`exists (
  select 1 from consent where subject_kind = ${answers.kind} and subject_id = ${account}
    and withdrawn_at is null and version >= ${version})`

async function answersAgreedTo(
  { db, cipher }: Deps,
  since: number,
  after: string,
  size: number,
): Promise<KeptBy[]> {
  const rows = await db
    .selectFrom('answers as a')
    .select(['a.account_id', 'a.answers_encrypted'])
    .where('a.account_id', '>', after)
    .where(agreedSince(sql.ref('a.account_id'), since))
    .where(isHere(sql.ref('a.account_id')))
    .orderBy('a.account_id')
    .limit(size)
    .execute()
  return rows.map(({ account_id: id, answers_encrypted: list }) => ({
    id,
    answers: JSON.parse(cipher.decrypt(answersPlace(id), list)) as Answer[],
  }))
}

/** Those of them of whom something is verified and still holds: so many after this account, by its id. */
export const verifiedToTell = ({ db }: Deps, today: string, after: string, size: number) =>
  db
    .selectFrom('verified_fact as f')
    .select('f.account_id as id')
    .distinct()
    .where('f.account_id', '>', after)
    .where('f.valid_until', '>=', today)
    .where(agreedSince(sql.ref('f.account_id'), TOLD_SINCE))
    .where(isHere(sql.ref('f.account_id')))
    .orderBy('f.account_id')
    .limit(size)
    .execute()

/** The first ones of somebody of the trial, agreed to for them. */
export async function keepFirstAnswers(
  deps: Deps,
  trx: Trx,
  accountId: string,
  list: readonly Answer[],
): Promise<void> {
  await keepOwnList(deps, trx, answers, accountId, { list, basedOn: 0, consent: ANSWERS_CONSENT.version })
}
