import { fireEvent, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { EMPTY_CV, type Cv } from '@talent/contract/application'
import { answer, answerError, sent } from '@/testing/answer'
import { render } from '@/testing/render'
import { CvPanel } from './cv-panel'

const aCv = (more: Partial<Cv> = {}): Cv => ({
  ...{ content: EMPTY_CV, version: 0, file: null, savedAt: null, applications: 0 },
  person: {
    ...{ name: '周予安', phoneMasked: '138****0127', areaName: '科创园', employer: '某材料研究院' },
    ...{ education: 'doctor', category: null },
  },
  ...more,
})
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const puts = () => sent().flatMap(({ method, data }) => (method === 'PUT' ? [data] : []))

test('what the profile has is shown, what is lacking is asked for, and saved as a whole', async () => {
  render(<CvPanel cv={aCv()} title="我的简历" />)
  expect(screen.getByText('周予安，科创园，某材料研究院')).toBeInTheDocument()
  expect(screen.getByText('博士研究生')).toBeInTheDocument()
  press('补上求职意向')
  press('保存')
  expect((await screen.findAllByText('请填写期望岗位')).length).toBeGreaterThan(0)
  type('期望岗位', '检测技术')
  answer(200, aCv({ version: 1 }))
  press('保存')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const intention = { wanted: '检测技术', places: '', pay: '', available: '' }
  expect(puts()).toEqual([{ content: { ...EMPTY_CV, intention }, basedOn: 0 }])
  expect(Taro.getStorageInfoSync().keys).toEqual([])
})

test('changed in another tab meanwhile it is told, nothing is overwritten, and what was typed stays', async () => {
  const page = render(<CvPanel cv={aCv({ version: 3 })} title="我的简历" />)
  press('补上求职意向')
  type('期望岗位', '检测技术')
  answerError('stale_version')
  press('保存')
  expect(await screen.findByText(/内容已被更新/)).toBeInTheDocument()
  page.unmount()
  render(<CvPanel cv={aCv({ version: 4 })} title="我的简历" />)
  press('补上求职意向')
  expect(screen.getByRole('textbox', { name: '期望岗位' })).toHaveValue('检测技术')
})

test('whether the telephone is given is a switch, off at first', async () => {
  render(<CvPanel cv={aCv()} title="我的简历" />)
  const phone = screen.getByRole('switch', { name: '投递时给看手机号' })
  expect(phone).not.toBeChecked()
  answer(200, aCv({ version: 1 }))
  fireEvent.click(phone)
  await waitFor(() => expect(puts()).toEqual([{ content: { ...EMPTY_CV, showPhone: true }, basedOn: 0 }]))
})
