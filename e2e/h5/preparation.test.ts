import { getWorklist } from '@talent/contract/desk'
import { addressOf, openAddress, settled } from './address'
import { createHand, type Hand } from './hand'
import { signInAs } from './sign-in'
import { useStage } from './stage'
import { apiAsDemoPerson } from '../weapp/api-client'

jest.setTimeout(180_000)

const stage = useStage()

async function phoneOf(name: string): Promise<Hand> {
  const { page } = await stage.openPhone()
  await signInAs(page, name)
  return createHand(page)
}

test('a commissioner fills in what was agreed, the talent adds the rest and confirms it', async () => {
  const api = await apiAsDemoPerson(stage.url, 'lin-zhi-yuan')
  const { items } = await api.call(getWorklist, {})
  const about = items.find(({ talentName }) => talentName === '周予安')
  if (about === undefined) throw new Error('林知远 has no request of 周予安')

  const preparer = await phoneOf('林知远')
  await openAddress(preparer.page, addressOf('handle', { id: about.id }))
  await settled(preparer.page)
  await preparer.tapLink('代办')
  await preparer.tapLink(/^配偶就业/)
  await settled(preparer.page)
  await preparer.choose('希望的帮助', '就业指导')
  await preparer.choose('原单位性质', '暂未就业')
  await preparer.write('怎么说好的', '电话里说好的')
  await preparer.tapButton('送本人确认')
  await preparer.reads('我代办的', '待确认')

  const talent = await phoneOf('周予安')
  await talent.reads('林知远 替您填的，还没提交')
  await talent.tapLink(/林知远 替您填的/)
  await talent.reads('林知远 替您填的', '就业指导')
  await talent.write('配偶姓名', '王一宁')
  await talent.press(
    talent
      .screen()
      .getByRole('checkbox', { name: /^稍后补交/ })
      .first(),
  )
  await talent.tapButton('确认提交')
  await talent.reads(/RC-\d{4}-/)

  await preparer.page.reload()
  await preparer.reads('已确认')
  expect(await preparer.text()).not.toContain('就业指导')
})
