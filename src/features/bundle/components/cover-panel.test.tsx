import { fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { aClock, aNextStep, aSummary } from '@/testing/factories'
import { render } from '@/testing/render'
import { CoverPanel } from './cover-panel'

const spouse = aSummary({
  id: 'spouse',
  matterTitle: '配偶就业',
  state: 'supplementing',
  nextStep: aNextStep({ actor: 'talent', what: '补交 1 项材料', dueOn: '2026-11-26', remaining: 2 }),
})
const school = aSummary({
  id: 'school',
  clock: aClock({ phase: 'running', used: 4, promised: 10 }),
  nextStep: aNextStep({ dueOn: '2026-11-25' }),
})
const done = aSummary({ id: 'done', matterTitle: '就医保障', state: 'evaluated', nextStep: null })
const cover = {
  id: 'c',
  number: 'YJS-2026-000031',
  title: '新来人才一件事',
  submittedAt: '2026-11-17T01:00:00Z',
  requests: [school, done, spouse],
  materials: [{ name: '居住证明', handedInOn: '2026-11-20', matters: ['子女入学', '配偶就业'] }],
}

test('one line of progress, what waits for the talent first and on the button, and what was handed in once', () => {
  render(<CoverPanel cover={cover} title="一件事" />)
  const pieces = screen.getAllByRole('listitem').map((piece) => piece.textContent)
  expect(pieces).toEqual(['子女入学办理中 4/10', '就医保障已评价', '配偶就业轮到您'])
  expect(screen.getByText(/，11月17日提交$/)).toBeInTheDocument()
  expect(screen.getByText('11月20日交过，子女入学、配偶就业共用')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '补交 1 项材料' }))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: expect.stringContaining('supplement/index?id=spouse'),
  })
})

test('nothing waits for the talent: no button', () => {
  render(<CoverPanel cover={{ ...cover, requests: [school, done], materials: [] }} title="一件事" />)
  expect(screen.getAllByRole('button').map((one) => one.getAttribute('aria-label'))).toEqual(['返回'])
  expect(screen.queryByText('共用的材料')).toBeNull()
})
