import { cancelFairPass, passLetters } from '@talent/contract/fair'
import type { Flow } from './flows'

const FAIR = { id: 'demo-fair-winter' }
const TITLE = /冬季高层次人才双选会/

/** Found, signed up for, shown, let in; from then on it can't be cancelled. */
export const fairFlow: Flow = {
  title:
    'fair: found, signed up for, its code shown, let in at the door by the code, and not cancelled afterwards',
  play: async (stage) => {
    const talent = await stage.actor('周予安')
    await talent.open('recruit')
    await talent.press(/^招聘会/)
    await talent.press(TITLE)
    await talent.reads('展位 C-07', '新材料研发工程师')
    await talent.press('报名')
    await talent.reads('扫不上就报这 6 个数字')
    const [, code = ''] = /(\d{6})\s*扫不上/.exec(await talent.text()) ?? []
    const coordinator = await stage.actor('顾明月')
    await coordinator.open('fairsDesk')
    await coordinator.press(TITLE)
    await coordinator.reads('报名 1 人，候补 0 人，已入场 0 人')
    await coordinator.press(/^入场核验/)
    await coordinator.readCode(
      { press: '扫报名码', reads: passLetters(FAIR.id, code) },
      { label: '报名码', text: code, press: '核验入场' },
    )
    await coordinator.reads('可以进', '已入场 1 人，名额 300 人')
    // On another phone of theirs: what the first one has is kept for a while.
    const later = await stage.actor('周予安')
    await later.open('fairPass', FAIR)
    await later.reads('已入场，这个码不能再用')
    const api = await stage.api('zhou-yu-an')
    await expect(api.call(cancelFairPass, { params: FAIR })).rejects.toThrow(/409.*已经入场，不能再取消/)
  },
}
