import { uploadFile } from '@talent/contract/file'
import { getMatter } from '@talent/contract/matter'
import { listMyRecognitions } from '@talent/contract/recognition'
import { acceptRequest, submitRequest } from '@talent/contract/service-request'
import type { Api } from '../weapp/api-client'
import { newPicture } from '../weapp/picture'
import type { Flow } from './flows'

const CODE = 'talent-recognition'
const STANDARD = '博士研究生，全职在区工作'

/** What comes by the clock comes within a tick of it. */
async function sooner<T>(ask: () => Promise<T | undefined>, lack: string): Promise<T> {
  for (let asked = 0; asked < 80; asked += 1) {
    const found = await ask()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  throw new Error(lack)
}

const recognitionsOf = async (own: Api) => (await own.call(listMyRecognitions, {})).recognitions

/** It moves the clock, further than the others: after them. */
export const recognitionFlow: Flow = {
  title:
    'recognition: verified by a standard and its evidence, publicised, recognised by the clock; its credential is checked at a counter',
  play: async (stage) => {
    const [own, office] = [await stage.api('zhou-yu-an'), await stage.api('han-zhi-xu')]
    const { matter } = await own.call(getMatter, { params: { code: CODE } })
    const diploma = await own.upload(uploadFile, {}, newPicture())
    const { id, version } = await own.call(submitRequest, {
      body: {
        ...{ matterCode: CODE, matterVersion: matter.version },
        answers: {
          ...{ category: 'D 类', origin: '新引进', since: '2025-08-01', position: '研究员' },
          resume: '2015 年博士毕业，一直做材料研究。',
        },
        materials: { diploma: [diploma.id] },
        deferred: ['workProof', 'evidence'],
        ...{ slots: [], channel: null, consents: [] },
      },
    })
    await office.call(acceptRequest, { params: { id }, body: { version } })
    const reviewer = await stage.actor('韩知序')
    await reviewer.open('handle', { id })
    await reviewer.press('办结')
    await reviewer.press(/^写核验意见/)
    await reviewer.reads(STANDARD)
    // A 拟认定 without a standard that is met is refused where it is written.
    await reviewer.press('拟认定，公示')
    await reviewer.press('提交核验意见')
    await reviewer.reads('拟认定要有至少一条满足的标准')
    await reviewer.press('满足', STANDARD)
    await reviewer.press('最高学历、学位证书', STANDARD)
    await reviewer.write('给申请人的说明', '符合 D 类第 1 项，转公示。')
    await reviewer.press('提交核验意见')
    await reviewer.reads('已办结')
    const proposed = await sooner(async () => (await recognitionsOf(own))[0], 'nothing was proposed')
    const talent = await stage.actor('周予安')
    await talent.open('recognition', { id: proposed.id })
    await talent.reads('D 类，市级骨干人才', /公示到 \d+月\d+日，没有异议次日认定/, STANDARD)
    // Three weeks later everybody signs in anew: what they leave open asks for nothing meanwhile.
    for (const one of [talent, reviewer]) await one.open('classes')
    await stage.moveTo('2026-12-15T09:00:00+08:00')
    const later = await stage.api('zhou-yu-an')
    await sooner(
      async () => (await recognitionsOf(later)).find(({ state }) => state === 'recognised'),
      'the clock recognised nobody',
    )
    const holder = await stage.actor('周予安')
    await holder.open('recognition', { id: proposed.id })
    await holder.reads('人才服务凭证', '凭证能办什么')
    await holder.press('出示核对码')
    await holder.reads(/核对一次后作废/)
    const shown = /([0-9A-Z]{4}) ([0-9A-Z]{4})/.exec(await holder.text())
    const code = `${shown?.[1] ?? ''}${shown?.[2] ?? ''}`
    const counter = await stage.actor('林知远')
    await counter.open('credentialCheck')
    await counter.readCode({ press: '扫一扫', reads: code }, { label: '核对码', text: code, press: '核对' })
    await counter.reads('核对姓名和证件一致后办理', proposed.number)
  },
}
