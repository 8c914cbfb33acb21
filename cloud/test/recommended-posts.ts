import type { Endpoint } from '@talent/contract'
import { recommendPosts } from '@talent/contract/recommended-post'
import { submitRequest, type RequestChanged } from '@talent/contract/service-request'
import { spouseEmployment } from '../src/seed/content/matters/spouse-employment.ts'
import { openPost } from './applications.ts'
import { addCommissioner, addTalent, upload, type Person } from './district.ts'
import type { Press } from './press.ts'
import type { TestApp } from './test-app.ts'

const WISHES = {
  ...{ wishKind: '岗位推荐', spouseName: '陈映川', originKind: '暂未就业', education: '博士研究生' },
  ...{ profession: '检测工程师', yearsWorked: '6', monthlyPay: '8000' },
}

/** 配偶就业 with what somebody looks for. */
export async function submitWishes(
  talent: Person,
  wishes: Record<string, string> = {},
): Promise<RequestChanged> {
  const body = {
    ...{ matterCode: 'spouse-employment', matterVersion: spouseEmployment.version },
    ...{ answers: { ...WISHES, ...wishes }, materials: { marriage: [await upload(talent.client)] } },
    ...{ deferred: ['diploma', 'resume'], slots: [], channel: null, consents: [] },
  }
  return talent.client.call(submitRequest, { body: body as never })
}

/** Each changing endpoint, with a call of it that changes something. */
export const recommendedPresses = (t: TestApp): [Endpoint, () => Promise<Press>][] => [
  [
    recommendPosts,
    async () => {
      const { id: commissioner, client } = await addCommissioner(t, { name: '荐岗' })
      const { id } = await submitWishes(await addTalent(t))
      await t.deps.db
        .updateTable('service_request')
        .set({ commissioner_account_id: commissioner })
        .where('id', '=', id)
        .execute()
      const postIds = [await openPost(t, { id: 'press-recommend' })]
      return { client, call: { params: { id }, body: { postIds, text: '您看看合不合适' } } }
    },
  ],
]
