import { addDays, chinaTime } from '@talent/contract/calendar'
import { addressOf, openAddress, settled } from './address'
import { createHand, type Hand } from './hand'
import { signInAs } from './sign-in'
import { useStage } from './stage'
import { applicationAddress } from './things-to-visit'

jest.setTimeout(180_000)

const stage = useStage()

async function phoneOf(name: string): Promise<Hand> {
  const { page } = await stage.openPhone()
  await signInAs(page, name)
  return createHand(page)
}

test('an employer invites with times, the talent takes one, the employer reads who comes when', async () => {
  const applicant = await applicationAddress(stage.url, 'applicant')
  const employer = await phoneOf('贺临川')
  await openAddress(employer.page, applicant)
  await settled(employer.page)
  // No name before the invitation.
  await employer.reads('周**')
  await employer.tapButton('邀面试')
  const sheet = employer.page.getByRole('dialog', { name: '邀周**面试' })
  const day = addDays(chinaTime(new Date()).day, 3)
  await sheet.getByLabel('面试日期', { exact: true }).fill(day)
  await sheet.getByLabel('地点', { exact: true }).fill('科创园 3 号楼 201')
  await sheet.getByLabel('给对方的话', { exact: true }).fill('请带学历证书')
  await sheet.getByRole('button', { name: '发出邀请' }).tap()
  await sheet.waitFor({ state: 'hidden' })
  await employer.reads('已放出时间，等对方选。', '周予安')

  const talent = await phoneOf('周予安')
  await openAddress(talent.page, addressOf('applications'))
  await settled(talent.page)
  await talent.reads('选一个面试时间')
  await talent.tapButton(/^定 \d+月/)
  await talent.reads(/^面试：\d+月\d+日/)

  await openAddress(employer.page, addressOf('applicants'))
  await settled(employer.page)
  await employer.screen().getByRole('radio', { name: /^面试/ }).tap()
  await employer.reads(/^面试：\d+月\d+日.*科创园 3 号楼 201/)
})
