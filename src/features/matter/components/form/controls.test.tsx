import { useState } from 'react'
import { fireEvent, screen } from '@testing-library/react'
import { addDays } from '@talent/contract/calendar'
import type { Answer, FieldType, MatterField } from '@talent/contract/matter'
import { todayInChina } from '@/lib/dates'
import { render } from '@/testing/render'
import { CONTROLS } from './controls'

const field = (type: FieldType, more: Partial<MatterField>): MatterField => ({
  key: 'on',
  label: '涉及年度',
  type,
  required: false,
  help: null,
  basis: null,
  placeholder: null,
  options: [],
  max: 60,
  sensitivity: null,
  ...more,
})
const show = (one: MatterField, answer?: string) => {
  const onChange = jest.fn()
  const Control = CONTROLS[one.type]
  render(<Control field={one} answer={answer} invalid={false} onChange={onChange} onLeave={jest.fn()} />)
  return onChange
}

test('a year is picked from those of its range, the last first', () => {
  const onChange = show(field('year', { from: '2019-01-01', to: '2021-12-31' }))
  const years = screen.getAllByRole('option').map((option) => option.textContent)
  expect(years.slice(-3)).toEqual(['2021 年', '2020 年', '2019 年'])
  fireEvent.change(screen.getByRole('combobox', { name: '涉及年度' }), { target: { value: '2020' } })
  expect(onChange).toHaveBeenCalledWith('2020')
})

test('the picker of a day offers the days of its field', () => {
  show(field('day', { from: 'today', to: 'today+365' }))
  const input = screen.getByLabelText('涉及年度')
  expect(input).toHaveAttribute('min', todayInChina())
  expect(input).toHaveAttribute('max', addDays(todayInChina(), 365))
})

test('a month is picked within the months of its field', () => {
  const onChange = show(field('month', { from: '2020-03-15', to: '2026-11-24' }))
  const input = screen.getByLabelText('涉及年度')
  expect([input.getAttribute('type'), input.getAttribute('min'), input.getAttribute('max')]).toEqual([
    'month',
    '2020-03',
    '2026-11',
  ])
  fireEvent.change(input, { target: { value: '2025-12' } })
  expect(onChange).toHaveBeenCalledWith('2025-12')
})

test('yes or no is one tap', () => {
  const onChange = show(field('yes-no', { label: '是否愿意跨行业' }))
  expect(screen.getByRole('radiogroup', { name: '是否愿意跨行业' })).toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: '否' }))
  expect(onChange).toHaveBeenCalledWith('否')
})

test.each<[string, MatterField, string]>([
  ['a number', field('number', { label: '工作年限', unit: '年' }), '年'],
  ['money', field('money', { label: '期望月薪' }), '元'],
  ['money by the ten thousand', field('money', { label: '年薪', unit: '万元' }), '万元'],
])('%s has its unit beside it and in its name', (_, one, unit) => {
  const onChange = show(one)
  expect(screen.getByText(unit)).toBeInTheDocument()
  const input = screen.getByLabelText(`${one.label}，单位${unit}`)
  fireEvent.input(input, { target: { value: '12' } })
  expect(onChange).toHaveBeenCalledWith('12')
})

test('a number without a unit has none', () => {
  show(field('number', { label: '人数' }))
  expect(screen.getByLabelText('人数')).toBeInTheDocument()
})

test('a document is its kind and its number; a kind alone is no answer', () => {
  const onChange = show(field('id-document', { label: '就诊人证件' }))
  const kind = screen.getByRole('combobox', { name: '就诊人证件，证件类型' })
  fireEvent.change(kind, { target: { value: '护照' } })
  expect(onChange).toHaveBeenLastCalledWith('')
  fireEvent.input(screen.getByLabelText('就诊人证件，证件号码'), { target: { value: 'E12345678' } })
  expect(onChange).toHaveBeenLastCalledWith('护照 E12345678')
})

test('another kind keeps the number that was typed', () => {
  const onChange = show(field('id-document', { label: '证件' }), '居民身份证 E12345678')
  fireEvent.change(screen.getByRole('combobox', { name: '证件，证件类型' }), { target: { value: '护照' } })
  expect(onChange).toHaveBeenLastCalledWith('护照 E12345678')
  expect(screen.getByLabelText('证件，证件号码')).toHaveValue('E12345678')
})

test('a number that is emptied leaves the kind as it was', () => {
  function Filled() {
    const [answer, setAnswer] = useState<Answer>('护照 E12345678')
    const Control = CONTROLS['id-document']
    const one = field('id-document', { label: '证件' })
    return <Control field={one} answer={answer} invalid={false} onChange={setAnswer} onLeave={jest.fn()} />
  }
  render(<Filled />)
  fireEvent.input(screen.getByLabelText('证件，证件号码'), { target: { value: '' } })
  expect(screen.getByRole('combobox', { name: '证件，证件类型' })).toHaveValue('护照')
})
