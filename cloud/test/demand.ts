import type { Endpoint } from '@talent/contract'
import {
  discardDemandCopy,
  getDemandEditor,
  getSayingInterest,
  goOnInterest,
  publishDemand,
  reviewDemand,
  saveDemandCopy,
  sayInterest,
  sendDemandForReview,
  setDemandReview,
  withdrawInterest,
  type DemandContent,
  type DemandNeed,
  type InterestChanged,
  type Referred,
} from '@talent/contract/demand'
import { putDemand } from '../src/features/demand/index.ts'
import { watchInterests } from '../src/features/demand/watch.ts'
import { copyPresses } from './copy-presses.ts'
import { addTalent, type Person } from './district.ts'
import type { Press } from './press.ts'
import type { TestApp } from './test-app.ts'

const params = { id: 'district' }

export const aNeed = (key: string, more: Partial<DemandNeed> = {}): DemandNeed => ({
  ...{ key, title: `需求 ${key}`, employer: '某智能装备公司', industry: '新材料', class: 'scarce' },
  ...{ problem: '致密度不够', headcount: '1 人', education: '博士', offers: '面议', requirements: ['会做'] },
  ...{ urgent: false, flexible: false, ...more },
})

export const aCatalogue = (needs: readonly DemandNeed[]): DemandContent => ({
  ...{ name: '需求目录', document: '年度征集', needs: [...needs], demo: false },
})

/** A version that is in force now. @returns its number */
export const catalogueOf = (t: TestApp, needs: readonly DemandNeed[]): Promise<number> =>
  t.deps.db.transaction().execute((trx) => putDemand(trx, 'district', aCatalogue(needs), t.deps.clock.now()))

/** As the sheet sends it. */
export async function trySay({ client }: Person, needId: string, referred: Referred | null = null) {
  const call = { params: { id: needId } }
  const { own, referring } = await client.call(getSayingInterest, call)
  const consent = (referred === null ? own : referring).version
  return client.try(sayInterest, { ...call, body: { consent, referred } })
}

export async function said(talent: Person, needId: string): Promise<InterestChanged> {
  const { body, error } = await trySay(talent, needId)
  if (body === undefined) throw new Error(`${error?.code}: ${error?.message}`)
  return body
}

/** Saves a change of what is being written, or of what was published last. */
export async function writeDemand(by: Person, change: (content: DemandContent) => DemandContent) {
  const { published, copy } = await by.client.call(getDemandEditor, { params })
  const body = {
    content: change(copy?.content ?? published.content),
    basedOn: copy?.version ?? null,
    publishedVersion: published.version,
  }
  const saved = await by.client.call(saveDemandCopy, { params, body })
  if (saved.copy === null) throw new Error('nothing was changed')
  return saved.copy
}

/** One that was said of the first need there is. */
export async function interestOf(t: TestApp, talent: Person): Promise<string> {
  const there = await t.deps.db.selectFrom('demand_need').select('id').orderBy('id').executeTakeFirst()
  if (there === undefined) await catalogueOf(t, [aNeed('n1')])
  return (await said(talent, there?.id ?? 'district-n1')).id
}

/** Each changing endpoint, with a call of it that changes something. */
export function demandPresses(t: TestApp, by: Person): [Endpoint, () => Promise<Press>][] {
  const begun = async () => {
    const talent = await addTalent(t)
    const id = await interestOf(t, talent)
    return { talent, id }
  }
  const ensure = async () => {
    const there = await t.deps.db.selectFrom('demand_version').select('version').executeTakeFirst()
    if (there === undefined) await catalogueOf(t, [aNeed('n1')])
  }
  return [
    [
      sayInterest,
      async () => {
        await ensure()
        const { client } = await addTalent(t)
        const need = await t.deps.db.selectFrom('demand_need').select('id').executeTakeFirstOrThrow()
        return { client, call: { params: { id: need.id }, body: { consent: 1 } } }
      },
    ],
    [
      withdrawInterest,
      async () => {
        const { talent, id } = await begun()
        return { client: talent.client, call: { params: { id }, body: { version: 1 } } }
      },
    ],
    [
      goOnInterest,
      async () => {
        const { talent, id } = await begun()
        const { db } = t.deps
        await db
          .updateTable('demand_interest')
          .set({ heard_at: new Date(t.clock.now().getTime() - 100 * 24 * 3_600_000) })
          .where('id', '=', id)
          .execute()
        await watchInterests(t.deps)
        return { client: talent.client, call: { params: { id }, body: { version: 1 } } }
      },
    ],
    [
      saveDemandCopy,
      async () => {
        await ensure()
        const { published, copy } = await by.client.call(getDemandEditor, { params })
        const content = { ...published.content, document: '保存两次' }
        const body = { content, basedOn: copy?.version ?? null, publishedVersion: published.version }
        return { client: by.client, call: { params, body } }
      },
    ],
    ...copyPresses(t, by, {
      calls: {
        discardCopy: discardDemandCopy,
        sendForReview: sendDemandForReview,
        review: reviewDemand,
        publish: publishDemand,
        setReview: setDemandReview,
      },
      params,
      copyOf: async (document) => {
        await ensure()
        return writeDemand(by, (content) => ({ ...content, document }))
      },
      sentReview: async () => (await by.client.call(getDemandEditor, { params })).review.sent?.id ?? '',
    }),
  ]
}

/** For each endpoint of the editor that names a catalogue, the district's: any coordinator may. */
export const anyDemand = {
  ...Object.fromEntries(
    ['getDemandEditor', 'saveDemandCopy', 'publishDemand', 'sendDemandForReview', 'reviewDemand'].map(
      (name) => [name, params],
    ),
  ),
  ...Object.fromEntries(
    ['getDemandNeed', 'getSayingInterest', 'sayInterest'].map((name) => [name, { id: 'district-n1' }]),
  ),
  getDemandVersion: { ...params, version: '1' },
  discardDemandCopy: { ...params, version: '1' },
}
