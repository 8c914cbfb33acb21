import { getMatter, saveDraft } from '@talent/contract/matter'
import { listMyRequests } from '@talent/contract/service-request'
import { awardFlow } from './award-flow'
import { recognitionFlow } from './recognition-flow'
import { counting } from './counting'
import type { FlowStage } from './actor'

export interface Flow {
  readonly title: string
  readonly play: (stage: FlowStage) => Promise<void>
}

/** From the list of policies to the results, with five answers. */
const MOST_PRESSES = 15

async function requestOf({ api }: FlowStage, personId: string, matter: string): Promise<string> {
  const { items } = await (await api(personId)).call(listMyRequests, { query: {} })
  const found = items.find(({ matterTitle }) => matterTitle === matter)
  if (found === undefined) throw new Error(`the demo has no “${matter}” of ${personId}`)
  return found.id
}

/**
 * Each from the first press to the last page that tells of its end, on one seeded district: those that move the clock come
 * last.
 */
export const serviceFlows: readonly Flow[] = [
  {
    title:
      'by a code: an enterprise’s contact fills in a form for a talent of theirs, who adds the rest and confirms',
    play: async (stage) => {
      const talent = await stage.actor('周予安')
      await talent.open('giveCode')
      await talent.press('生成代办码')
      await talent.reads('只能用一次')
      const [, code = ''] = /([2-9A-Z]{4} [2-9A-Z]{4})/.exec(await talent.text()) ?? []
      const contact = await stage.actor('苏晚晴')
      await contact.open('company')
      await contact.reads('某材料研究院（演示）')
      await contact.press('替本单位人才代办')
      await contact.press(/^税收奖励咨询/)
      await contact.press('申报时间与材料')
      await contact.write('怎么说好的', '当面说好的')
      await contact.write('代办码', code)
      await contact.press('送本人确认')
      await contact.reads('待确认', '税收奖励咨询')
      await talent.open('home')
      await talent.press(/苏晚晴 替您填的/)
      await talent.reads('某材料研究院（演示）', '当面说好的', '申报时间与材料')
      await talent.write('具体问题', '今年什么时候申报')
      await talent.press('确认提交')
      await talent.reads(/RC-\d{4}-/)
      await contact.open('prepared')
      await contact.reads('已确认')
    },
  },
  {
    title: 'queue: whoever comes on duty gets the oldest that waits, and the talent sees who',
    play: async (stage) => {
      const id = await requestOf(stage, 'tang-lin-xi', '就医保障')
      const talent = await stage.actor('唐临溪')
      await talent.open('request', { id })
      await talent.reads('统筹人员为您安排专员')
      const song = await stage.actor('宋知微')
      await song.open('worklist')
      await song.press(/今日不在岗/)
      await song.press('改为在岗')
      await song.reads('唐临溪')
      await talent.open('request', { id })
      await talent.reads('宋知微')
    },
  },
  {
    title:
      'roster: a matter nobody handles is given to a commissioner from the list, and who waited for it has them at once',
    play: async (stage) => {
      const coordinator = await stage.actor('顾明月')
      await coordinator.open('roster')
      await coordinator.press(/^韩知序/)
      await coordinator.reads('微信未绑定')
      await coordinator.press('其他诉求')
      await coordinator.press('保存')
      await coordinator.press(/^苏望舒/)
      await coordinator.press('其他诉求')
      await coordinator.reads('“其他诉求”再没有人负责')
      await coordinator.press('保存')
      await coordinator.reads('“其他诉求”没人负责')
      const talent = await stage.actor('沈砚秋')
      await talent.open('matter', { code: 'other-request' })
      await talent.choose('哪方面的事', '公共服务')
      await talent.press('帮忙协调')
      await talent.write('事情经过', '单位门口的公交站撤了，想问何时恢复')
      await talent.press('提交申请')
      await talent.reads(/RC-\d{4}-/)
      const id = await requestOf(stage, 'shen-yan-qiu', '其他诉求')
      await talent.open('request', { id })
      await talent.reads('统筹人员为您安排专员')
      await coordinator.open('roster')
      await coordinator.reads('有 1 件在等')
      await coordinator.press('加事项：许青禾')
      await coordinator.press('加事项')
      await coordinator.reads('请选要加的事项')
      await coordinator.press('其他诉求')
      await coordinator.reads('沈砚秋的“其他诉求”立刻派给这位专员')
      await coordinator.press('加 1 个事项')
      await coordinator.press(/^许青禾[^]*其他诉求/)
      await coordinator.reads('改过什么', '顾明月')
      await talent.open('request', { id })
      await talent.reads('许青禾')
    },
  },
  {
    title:
      'what can I have: from the list of policies one question after the other, results with their reasons',
    play: async (stage) => {
      const talent = counting(await stage.actor('纪南星'))
      await talent.open('policies')
      const began = Date.now()
      await talent.press(/^查能享受什么/)
      await talent.press(/^住房/)
      await talent.reads('您是以哪种方式来的？', /最多还要 \d+ 题/)
      await talent.press('下一题')
      await talent.reads('请先选一个答案')
      for (const answer of ['全职引进', '36 个月以上', '24 个月以上', '其他办法，或没有认定']) {
        await talent.press(answer)
        await talent.press('下一题')
      }
      await talent.reads(/变成暂不符合/)
      await talent.press(/^不清楚/)
      await talent.press('看看是哪些')
      await talent.reads(/比对 2 项政策/, '答完就知道')
      // The seconds are printed, not judged: a machine's speed is no fault of the product. One press was wrong on purpose.
      const presses = talent.presses() - 1
      const seconds = ((Date.now() - began) / 1000).toFixed(1)
      process.stdout.write(`政策 → 能享受什么，答 5 题：${presses} 次点按，${seconds} 秒\n`)
      if (presses > MOST_PRESSES) throw new Error(`${presses} presses for five answers`)
      await talent.press(/^暂不符合/)
      await talent.reads(/不满足：/)
    },
  },
  {
    title:
      'a matter is data: a coordinator adds a question, checks, previews and publishes it, a draft is told of it, and the version before comes back',
    play: async (stage) => {
      const params = { code: 'professional-title' }
      const api = await stage.api('shen-yan-qiu')
      const { version } = (await api.call(getMatter, { params })).matter
      const draft = { answers: { series: '工程系列' }, materials: {}, slots: [], channel: null }
      await api.call(saveDraft, { params, body: { ...draft, matterVersion: version } })
      const coordinator = await stage.actor('顾明月')
      await coordinator.open('board')
      await coordinator.press('发布')
      await coordinator.press(/^职称与岗位/)
      await coordinator.reads('发布前检查', '可以发布')
      await coordinator.press('加一个问题')
      await coordinator.choose('答案类型', '金额')
      await coordinator.choose('单位', '万元')
      await coordinator.press('保存问题')
      await coordinator.reads('“没有题目的问题”请写问什么')
      await coordinator.press('没有题目的问题，去改')
      await coordinator.write('问什么', '现在的年薪')
      // What is typed stays, though the sheet is closed.
      await coordinator.press('关闭')
      await coordinator.press('没有题目的问题，去改')
      await coordinator.press('必填')
      await coordinator.press('保存问题')
      await coordinator.reads('可以发布', '现在的年薪')
      await coordinator.press('现在的年薪，上移')
      await coordinator.press(/^材料 \d+$/)
      await coordinator.press(/^业绩材料/)
      await coordinator.write('或者交什么', '获奖证书')
      await coordinator.press('加一种')
      await coordinator.press('保存材料')
      await coordinator.reads(/改了 \d+ 处/)
      await coordinator.press('预览')
      await coordinator.reads('现在的年薪', '这是预览，内容不会保存，也不会提交')
      await coordinator.open('matterEditor', params)
      await coordinator.press(`发布第 ${version + 1} 版`)
      await coordinator.reads('新增：现在的年薪')
      await coordinator.press('确认发布')
      await coordinator.reads(`线上是第 ${version + 1} 版`)
      const talent = await stage.actor('沈砚秋')
      await talent.open('matter', { ...params, on: 'yes' })
      await talent.reads('这个事项的表单更新了', '新增：现在的年薪')
      await coordinator.press('版本')
      await coordinator.reads('顾明月', '随程序提供')
      await coordinator.press(new RegExp(`^第 ${version} 版`))
      await coordinator.press('恢复为改动稿')
      await coordinator.press(`发布第 ${version + 2} 版`)
      await coordinator.press('确认发布')
      await coordinator.reads(`内容同第 ${version} 版`)
      expect((await api.call(getMatter, { params })).matter.version).toBe(version + 2)
    },
  },
  {
    title:
      'a policy’s threshold is lowered: a coordinator changes a condition and checks it, another finds a mistake, then approves what was mended, both versions stand side by side, and a talent reads the new text',
    play: async (stage) => {
      const params = { id: 'demo-rent' }
      const talent = await stage.actor('沈砚秋')
      await talent.open('policy', params)
      await talent.reads('连续缴社保满 6 个月')
      const coordinator = await stage.actor('顾明月')
      await coordinator.open('board')
      await coordinator.press('发布')
      await coordinator.press(/^政策/)
      await coordinator.press(/^发布前不用审核/)
      await coordinator.press('打开审核')
      await coordinator.reads('发布前要另一位统筹审核')
      await coordinator.press(/^示范区人才租房补助细则/)
      await coordinator.press(/^条件 \d+$/)
      await coordinator.press('社会保险缴纳月数 ≥ 6 个月，修改')
      await coordinator.write('比多少，单位月', '2')
      await coordinator.write('原文怎么说', '连续缴社保满 2 个月')
      await coordinator.press('保存条件')
      await coordinator.reads(/改了 \d+ 处/)
      await coordinator.press('去检查')
      await coordinator.press('送审第 2 版')
      await coordinator.reads('等另一位统筹审核')
      const reviewer = await stage.actor('秦望山')
      await reviewer.open('inbox')
      await reviewer.press(/示范区人才租房补助细则[^]*审核/)
      await reviewer.reads('连续缴社保满 6 个月', '连续缴社保满 2 个月')
      await reviewer.press('退回')
      await reviewer.write('退回的原因', '会议纪要定的是 3 个月')
      await reviewer.press('退回给作者')
      await coordinator.open('policyEditor', params)
      await coordinator.reads('会议纪要定的是 3 个月')
      await coordinator.press(/^条件 \d+$/)
      await coordinator.press('社会保险缴纳月数 ≥ 2 个月，修改')
      await coordinator.write('比多少，单位月', '3')
      await coordinator.write('原文怎么说', '连续缴社保满 3 个月')
      await coordinator.press('保存条件')
      await coordinator.press('去检查')
      await coordinator.press('送审第 2 版')
      await coordinator.reads('等另一位统筹审核')
      await reviewer.open('policyReview', params)
      await reviewer.press('通过第 2 版')
      await reviewer.reads('审核通过')
      await coordinator.open('policyCheck', params)
      await coordinator.press('发布第 2 版')
      await coordinator.press('确认发布')
      await coordinator.reads('线上是第 2 版')
      await coordinator.open('policyCompare', params)
      await coordinator.reads('连续缴社保满 6 个月', '连续缴社保满 3 个月')
      // Whoever has just looked keeps what they read for a while; another opens it now.
      const another = await stage.actor('周予安')
      await another.open('policy', params)
      await another.reads('连续缴社保满 3 个月')
    },
  },
  {
    title: 'nudged and watched over: 催办, 督办 with a day, the new day agreed upon, and the talent reads it',
    play: async (stage) => {
      const id = await requestOf(stage, 'gao-ruo-yu', '就医保障')
      const talent = await stage.actor('高若渝')
      await talent.open('request', { id })
      await talent.reads('超期')
      await talent.press('催办')
      await talent.press('催办')
      await talent.reads('您催办了这件申请')
      const coordinator = await stage.actor('顾明月')
      await coordinator.open('supervision')
      await coordinator.press('发督办', '就医保障')
      await coordinator.press('发督办')
      const jiang = await stage.actor('江以宁')
      await jiang.open('handle', { id })
      await jiang.reads('督办：写原因和新日子')
      await jiang.press('回复督办')
      await jiang.pickDay('新的日子', '2026-11-27')
      await jiang.write('为什么超期', '等市医院回话，已约好周五')
      await jiang.press('回复')
      await jiang.reads('等市医院回话，已约好周五')
      await coordinator.open('supervision')
      await coordinator.press('同意，告诉人才', '就医保障')
      await coordinator.write('结果说明', '同意改到周五')
      await coordinator.press('结束督办')
      await talent.reads('督办结果：同意新的日子，11月27日前办好', '同意改到周五')
    },
  },
  {
    title: 'a bad evaluation: somebody else calls, writes down what was said, and the talent reads it',
    play: async (stage) => {
      const id = await requestOf(stage, 'he-jing-chuan', '子女入学')
      const talent = await stage.actor('何景川')
      await talent.open('request', { id })
      await talent.press('不满意')
      await talent.press('进展没人告知')
      await talent.write('哪里不满意', '等了三天才有人回话')
      await talent.press('提交评价')
      // Whoever has least to do calls back.
      const coordinator = await stage.actor('秦望山')
      await coordinator.open('followUps')
      await coordinator.press(/何景川/)
      await coordinator.press(/当场说清了/)
      await coordinator.write('记录', '说明了学位的安排，向他道了歉')
      await coordinator.press(/^记录并/)
      await coordinator.reads('回访：当场说清了')
      await talent.open('request', { id })
      await talent.reads('说明了学位的安排，向他道了歉')
    },
  },
  {
    title: 'reopened: what isn’t solved goes on in the same thread with the same commissioner',
    play: async (stage) => {
      const id = await requestOf(stage, 'lu-wen-di', '税收奖励咨询')
      const talent = await stage.actor('陆闻笛')
      await talent.open('request', { id })
      await talent.press('没解决，重新办理')
      await talent.write('哪里没解决', '单位说没有收到名单')
      await talent.press('确认重新办理')
      // Whoever had it has no place: the line gives it to who has one.
      await talent.reads('单位说没有收到名单', '程远山')
      const cheng = await stage.actor('程远山')
      await cheng.open('worklist')
      await cheng.press(/陆闻笛/)
      await cheng.reads('单位说没有收到名单')
    },
  },
  {
    title:
      'bundle: one form for what newcomers need, a request each, one cover; one is withdrawn, the other goes on',
    play: async (stage) => {
      const talent = await stage.actor('纪南星')
      await talent.open('bundle', { code: 'newcomer' })
      await talent.press('下一步')
      await talent.reads('请至少选一件要办的事')
      await talent.press(/^就医保障/)
      await talent.press(/^人才公寓/)
      await talent.press('下一步')
      await talent.reads('还差 12 处')
      await talent.write('现在住在哪里', '科创园人才公寓 3 号楼')
      await talent.press('门诊预约')
      await talent.press('本人')
      await talent.write('哪里不舒服、想看哪个科', '胃痛一周，想看消化内科')
      await talent.press('入住申请')
      await talent.press('三个人')
      await talent.press('否', '家庭在示范区是否有自有住房')
      await talent.press('没有', '是否享受过购房、租房补贴或公寓')
      await talent.press('全职引进')
      await talent.attach('人才或学历证明')
      await talent.press(/^稍后补交/, '工作或创业证明')
      await talent.press(/^我同意/)
      await talent.press('提交 2 件')
      await talent.reads('YJS-2026-000001，11月24日提交')
      await talent.press(/人才公寓/)
      await talent.press('撤回')
      await talent.press('撤回')
      await talent.reads('已撤回')
      const { items } = await (await stage.api('ji-nan-xing')).call(listMyRequests, { query: {} })
      expect(items.map(({ matterTitle, state }) => [matterTitle, state]).sort()).toEqual([
        ['人才公寓', 'withdrawn'],
        ['就医保障', 'submitted'],
      ])
    },
  },
  {
    title: 'leave: asked, accepted, and during it the stand-in answers; the talent sees who and why',
    play: async (stage) => {
      const id = await requestOf(stage, 'zhou-yu-an', '子女入学')
      const lin = await stage.actor('林知远')
      await lin.open('newLeave')
      await lin.pickDay('开始的日期', '2026-11-25')
      await lin.pickDay('结束的日期', '2026-11-26')
      await lin.reads('请假期间会怎样')
      await lin.press(/许青禾/)
      // An appointment in the leave is decided on before it is sent.
      await lin.press('提交，等许青禾接受')
      await lin.reads('请选保留或取消')
      await lin.press('取消', '沈砚秋的预约')
      await lin.press('提交，等许青禾接受')
      await lin.reads('等许青禾接受')
      const xu = await stage.actor('许青禾')
      await xu.open('inbox')
      await xu.press(/代班/)
      await xu.press('接受代班')
      await xu.reads('您代班，已接受')
      await stage.moveTo('2026-11-25T09:00:00+08:00')
      await xu.open('handle', { id })
      await xu.reads('您替林专员代班')
      await xu.write('给周予安留言', '周老师好，林专员休假，这几天由我答复您。')
      await xu.press('发送')
      const talent = await stage.actor('周予安')
      await talent.open('request', { id })
      await talent.reads('林专员休假，许专员代办', '周老师好，林专员休假，这几天由我答复您。')
    },
  },
  {
    title: 'late: the same words for the talent, the commissioner and the coordinator',
    play: async (stage) => {
      const id = await requestOf(stage, 'tang-lin-xi', '就医保障')
      await stage.moveTo('2026-11-27T09:00:00+08:00')
      const talent = await stage.actor('唐临溪')
      await talent.open('request', { id })
      const song = await stage.actor('宋知微')
      await song.open('worklist')
      const coordinator = await stage.actor('顾明月')
      await coordinator.open('supervision')
      for (const reader of [talent, song, coordinator]) await reader.reads('超期 3 个工作日')
    },
  },
  awardFlow,
  recognitionFlow,
]
