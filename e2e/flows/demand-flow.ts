import { counting } from './counting'
import type { Flow } from './flows'

/** From the catalogue to what was said: found, read, said, read again. */
const MOST_PRESSES = 8

/** Read, said, followed up with a day, read by whoever said it, and ended. */
export const demandFlow: Flow = {
  title:
    'a need of the 需求目录: found, said to be of interest, followed up by the commissioner with a next day, ended by a result',
  play: async (stage) => {
    const talent = counting(await stage.actor('周予安'))
    await talent.open('demand')
    await talent.reads('第 2 版', '高性能合金研发负责人')
    await talent.press(/^新材料 4/)
    await talent.press(/^高技能 1/)
    await talent.press('看要求，复合材料高级技师')
    await talent.reads('铺层工艺 8 年以上')
    await talent.press('我感兴趣')
    await talent.reads('只有服务您的专员和统筹人员', '11月27日')
    await talent.press('同意并交给专员')
    await talent.reads('跟进中', '替您问单位')
    if (talent.presses() > MOST_PRESSES) throw new Error(`${talent.presses()} presses to say so`)
    const owner = /(\S)专员/.exec(await talent.text())?.[1]
    if (owner !== '林') throw new Error(`the commissioner of 周予安 is 林知远, not ${owner}`)
    const commissioner = await stage.actor('林知远')
    await commissioner.open('followUps')
    await commissioner.press(/复合材料高级技师/)
    await commissioner.reads('某新材料实验室（演示）', '周予安')
    await commissioner.press('记一笔')
    await commissioner.write('记录', '单位想看看履历，约下周面谈')
    await commissioner.pickDay('下次日期', '2026-12-02')
    await commissioner.press('记一笔')
    await commissioner.reads('下次 12月2日')
    await talent.open('interests')
    await talent.press(/复合材料高级技师/)
    await talent.reads('单位想看看履历，约下周面谈', '12月2日')
    await commissioner.press('有结果了')
    await commissioner.press(/^办成了/)
    await commissioner.write('记录', '已到岗试用')
    await commissioner.press(/^记录并/)
    await commissioner.reads('需求跟进：办成了')
    await talent.open('interests')
    await talent.reads('有结果', '已到岗试用')
  },
}
