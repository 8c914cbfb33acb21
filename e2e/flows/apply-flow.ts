import { counting } from './counting'
import { writeCv } from './cv'
import type { Flow } from './flows'

/** From the list of posts to the application, with a CV that is filled in before, as it is for every later post. */
const MOST_PRESSES = 15

/** Found, sent in two presses, read again, and taken back. */
export const applyFlow: Flow = {
  title:
    'apply: a post is found, the CV sent in two presses, and its state read and taken back by its talent',
  play: async (stage) => {
    await writeCv(stage)
    const talent = counting(await stage.actor('周予安'))
    await talent.open('recruit')
    await talent.press('按岗位')
    await talent.press(/新材料研发工程师/)
    await talent.press('用我的简历投递')
    await talent.reads('某新材料实验室（演示）', '邀面试后才看到', '回复，到期系统提醒单位')
    await talent.press('同意并投递')
    await talent.reads('新材料研发工程师', '已投递', '还没看')
    if (talent.presses() > MOST_PRESSES) throw new Error(`${talent.presses()} presses to apply`)
    await talent.open('applications')
    await talent.reads('进行中 1', '新材料研发工程师')
    await talent.press(/新材料研发工程师/)
    await talent.press('撤回投递')
    await talent.press('撤回')
    await talent.reads('已撤回')
  },
}
