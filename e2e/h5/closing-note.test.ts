import { readFile } from 'node:fs/promises'
import { listMyRequests } from '@talent/contract/service-request'
import { addressOf, openAddress, screenOf, settled } from './address'
import { signInAs } from './sign-in'
import { useStage } from './stage'
import { apiAsDemoPerson } from '../weapp/api-client'

jest.setTimeout(120_000)

const stage = useStage()

test('办结单 of what was resolved comes as a PDF with its number in its name', async () => {
  const { items } = await (
    await apiAsDemoPerson(stage.url, 'he-jing-chuan')
  ).call(listMyRequests, { query: {} })
  const resolved = items.find(({ state }) => state === 'resolved')
  if (resolved === undefined) throw new Error('the demo person has nothing resolved')
  const { page, complaints, context } = await stage.openPhone()
  await signInAs(page, '何景川')
  await openAddress(page, addressOf('request', { id: resolved.id }))
  await settled(page)
  const coming = page.waitForEvent('download')
  await screenOf(page).getByRole('button', { name: '下载办结单' }).tap()
  const download = await coming
  expect(download.suggestedFilename()).toBe(`办结单 ${resolved.number}.pdf`)
  const head = (await readFile(await download.path())).subarray(0, 5).toString()
  expect(head).toBe('%PDF-')
  await screenOf(page).getByRole('button', { name: '下载办结单' }).waitFor()
  expect(complaints()).toEqual([])
  await context.close()
})
