import { listMyRequests } from '@talent/contract/service-request'
import { writeCv } from './cv'
import type { Flow } from './flows'

/** From the wishes of a request to an application whose state stands in it. */
export const spouseFlow: Flow = {
  title:
    'spouse: a commissioner finds a post by the wishes of a request and recommends it, the talent applies from there, and the request shows how it stands',
  play: async (stage) => {
    await writeCv(stage)
    const { items } = await (await stage.api('zhou-yu-an')).call(listMyRequests, { query: {} })
    const id = items.find(({ matterCode }) => matterCode === 'spouse-employment')?.id
    if (id === undefined) throw new Error('the demo has no 配偶就业 of 周予安')
    const lin = await stage.actor('林知远')
    await lin.open('handle', { id })
    await lin.press(/^找合适的岗位/)
    await lin.reads('求职意向：会计', '期望月薪 8000 元')
    await lin.press('选上：粉末冶金工程师')
    await lin.press('推荐给申请人（1 个）')
    await lin.press('推荐这 1 个岗位')
    const talent = await stage.actor('周予安')
    await talent.open('request', { id })
    await talent.press(/^推荐的岗位/)
    await talent.reads('还没有投递')
    await talent.press(/粉末冶金工程师/)
    await talent.press('用我的简历投递')
    await talent.reads('让推荐岗位的专员看到进展')
    await talent.press('同意并投递')
    await talent.reads('粉末冶金工程师', '已投递')
    // On another phone: what the first one has is kept for a while.
    const later = await stage.actor('林知远')
    await later.open('recommendedPosts', { id })
    await later.reads('粉末冶金工程师', '已投递', '起是这个状态')
  },
}
