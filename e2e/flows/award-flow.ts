import { grantAward, listMyAwards } from '@talent/contract/award'
import { uploadImport } from '@talent/contract/import'
import type { Flow } from './flows'

const GRANTED = { benefit: '安家补助', words: '按 A 类认定' }

/** It moves the clock: after those that don't. */
export const awardFlow: Flow = {
  title:
    'award: entered, late, put off with a reason, paid by an imported list; the talent reads all of it and says it came',
  play: async (stage) => {
    const office = await stage.api('gu-ming-yue')
    const own = await stage.api('zhou-yu-an')
    const before = await own.call(listMyAwards, { query: { limit: '50' } })
    const like = before.items.find(({ forEnterprise }) => !forEnterprise)
    if (like === undefined) throw new Error('the demo has no award of 周予安')
    const { id, number } = await office.call(grantAward, {
      body: {
        ...{
          policyId: like.policyId,
          benefit: like.benefit,
          payer: '财政部门（演示）',
          words: GRANTED.words,
        },
        phone: '13800000127',
        repeats: true,
        instalments: [{ amountFen: 123_400, promisedOn: '2026-11-25' }],
      },
    })
    const coordinator = await stage.actor('顾明月')
    await coordinator.open('award', { id })
    await coordinator.press('转拨付')
    await coordinator.reads('记已拨付')
    await stage.moveTo('2026-11-26T09:00:00+08:00')
    const talent = await stage.actor('周予安')
    await talent.open('award', { id })
    await talent.reads('1234 元', '还没写原因和新的日子')
    await coordinator.open('award', { id })
    await coordinator.press('延期')
    await coordinator.press('等财政下达指标')
    await coordinator.pickDay('新的日子', '2026-12-18')
    await coordinator.write('原因', '三季度指标 12月上旬下达')
    await coordinator.press('延期并告诉本人')
    await coordinator.reads('三季度指标 12月上旬下达')
    await talent.open('award', { id })
    await talent.reads('原定 11月25日前，延到 12月18日', '三季度指标 12月上旬下达')
    // No build here can choose a file as a person does: it is sent, and everything after it is pressed.
    const rows = [
      ['兑现编号', '拨付日期', '批次号'],
      [number, '2026-11-26', 'B-7'],
      ['DX-2000-000001', '2026-02-30', 'B-7'],
    ]
    const file = Buffer.from(rows.map((row) => row.join(',')).join('\n'))
    const plan = await office.upload(uploadImport, { params: { kind: 'payments' } }, file)
    await coordinator.open('importFile', { kind: 'payments', id: plan.id })
    await coordinator.reads('还没有导入任何一行', 'A3', '台账里没有这个编号，请核对')
    await coordinator.press('导入 1 行')
    await coordinator.reads('已记为已拨付，本人会收到消息')
    await talent.open('award', { id })
    await talent.reads('11月26日拨付', '批次 B-7')
    await talent.press('已到账')
    await talent.reads('本人确认到账')
    // On another phone: hers has just read it, and what is told to nobody it asks for a minute later.
    const elsewhere = await stage.actor('顾明月')
    await elsewhere.open('award', { id })
    await elsewhere.reads('本人确认到账')
  },
}
