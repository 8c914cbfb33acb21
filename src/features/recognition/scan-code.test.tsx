import '@/testing/as-mini-program'
import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { CheckedCredential } from '@talent/contract/recognition'
import { CheckCredential } from '.'
import { answer, answerError, sent } from '@/testing/answer'
import { render } from '@/testing/render'

const scanner = Taro.scanCode as unknown as jest.Mock
const scans = async (read: string | { errMsg: string }) => {
  if (typeof read === 'string') scanner.mockResolvedValueOnce({ result: read })
  else scanner.mockRejectedValueOnce(read)
  fireEvent.click(screen.getByText('扫一扫'))
  await waitFor(() => expect(screen.getByText('扫一扫')).toBeInTheDocument())
}
const box = () => screen.getByRole('textbox')
const CHECKED: CheckedCredential = {
  ...{
    standing: 'holds',
    number: 'RD-2026-000001',
    name: '周**',
    category: 'D 类',
    className: '市级骨干人才',
  },
  ...{ scheme: '示范区 2026 版', validFrom: '2026-12-09', validUntil: '2029-12-08', opens: ['人才公寓'] },
}

test('one press reads the code off the screen, from the camera alone, and checks it', async () => {
  render(<CheckCredential />)
  answer(200, CHECKED)
  await scans('K7M2XQ4R')
  expect(await screen.findByText('RD-2026-000001')).toBeInTheDocument()
  expect(sent().map(({ data }) => data)).toEqual([{ code: 'K7M2XQ4R' }])
  expect(scanner.mock.calls[0]?.[0]).toMatchObject({ onlyFromCamera: true, scanType: ['qrCode'] })
  expect(box()).toHaveValue('')
})

test('a code that no longer holds stays in its field with the reason', async () => {
  render(<CheckCredential />)
  const message = '核对码不对、已用过或已过期，请对方在手机上换一个'
  answerError('invalid', { fields: [{ field: 'code', label: '核对码', message }] })
  await scans('K7M2XQ4R')
  expect(await screen.findByText(message)).toBeInTheDocument()
  expect(box()).toHaveValue('K7M2XQ4R')
})

test.each([
  ['another code', 'https://example.com/pay?to=1', /扫到的不是核对码/],
  ['nothing', { errMsg: 'scanCode:fail' }, /没有扫出来，请再扫一次，或输入 8 位核对码/],
  ['no camera allowed', { errMsg: 'scanCode:fail auth deny' }, /没有允许使用摄像头/],
])('%s is a sentence at the field, and nothing is sent', async (_, read, words) => {
  render(<CheckCredential />)
  await scans(read)
  expect(await screen.findByText(words)).toBeInTheDocument()
  expect(box()).toHaveValue('')
  expect(sent()).toEqual([])
})

test('closing the camera says nothing, and keeps what was typed', async () => {
  render(<CheckCredential />)
  fireEvent.change(box(), { target: { value: 'K7M2' } })
  await scans({ errMsg: 'scanCode:fail cancel' })
  expect(screen.queryByText(/没有扫|扫到的/)).not.toBeInTheDocument()
  expect(box()).toHaveValue('K7M2')
  expect(sent()).toEqual([])
})
