import { useState } from 'react'
import { fireEvent, screen } from '@testing-library/react'
import { addDays } from '@talent/contract/calendar'
import type { Answer, FieldType, MatterField } from '@talent/contract/matter'
import { todayInChina } from '@/lib/dates'
import { answer as reply } from '@/testing/answer'
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
const show = (one: MatterField, answer?: Answer) => {
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

test('a period is two months, or one and 至今; either may be picked first', () => {
  function Asked() {
    const [answer, setAnswer] = useState<Answer>()
    const Control = CONTROLS.period
    const one = field('period', { label: '在职时间', to: '2026-11-24' })
    return (
      <>
        <Control field={one} answer={answer} invalid={false} onChange={setAnswer} onLeave={jest.fn()} />
        <output>{answer}</output>
      </>
    )
  }
  render(<Asked />)
  const pick = (name: string, value: string) =>
    fireEvent.change(screen.getByLabelText(`在职时间，${name}`), { target: { value } })
  const given = () => screen.getByRole('status').textContent
  pick('到哪个月', '2024-06')
  expect(screen.getByLabelText('在职时间，到哪个月')).toHaveValue('2024-06')
  pick('从哪个月', '2020-03')
  expect(given()).toBe('2020-03 至 2024-06')
  fireEvent.click(screen.getByRole('checkbox', { name: '至今，还在继续' }))
  expect(given()).toBe('2020-03 至今')
  expect(screen.queryByLabelText('在职时间，到哪个月')).toBeNull()
  fireEvent.click(screen.getByRole('checkbox', { name: '至今，还在继续' }))
  expect(given()).toBe('2020-03')
  pick('从哪个月', '')
  expect(given()).toBe('')
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

describe('schools in order', () => {
  const one = field('school-wishes', { label: '志愿学校', options: ['一小', '二小', '三小', '四小'], max: 3 })
  const pick = (name: string, value: string) =>
    fireEvent.change(screen.getByRole('combobox', { name: `志愿学校，${name}` }), { target: { value } })

  test('the next wish is asked once the one before it is there, three at most', () => {
    const onChange = show(one)
    expect(screen.getAllByRole('combobox')).toHaveLength(1)
    pick('第一志愿', '三小')
    expect(onChange).toHaveBeenCalledWith(['三小'])
  })

  test.each<[string, string[], string, string, string[]]>([
    ['another is added at the end', ['三小'], '第二志愿', '一小', ['三小', '一小']],
    ['one that is there already changes places', ['三小', '一小'], '第一志愿', '一小', ['一小', '三小']],
    ['the last given again as the next stays one', ['三小'], '第二志愿', '三小', ['三小']],
    ['one is left out', ['三小', '一小', '二小'], '第二志愿', 'none', ['三小', '二小']],
  ])('%s', (_, given, name, value, wanted) => {
    const onChange = show(one, given)
    expect(screen.getAllByRole('combobox')).toHaveLength(Math.min(3, given.length + 1))
    pick(name, value)
    expect(onChange).toHaveBeenCalledWith(wanted)
  })
})

describe('a hospital and days', () => {
  const one = field('hospital', {
    label: '希望的医院',
    options: ['人民医院', '中医院'],
    max: 3,
    from: 'today+1',
  })

  test('a day may be wished before the hospital is chosen, and stays when it is', () => {
    const onChange = show(one, ['2026-12-01'])
    fireEvent.change(screen.getByRole('combobox', { name: '希望的医院' }), { target: { value: '中医院' } })
    expect(onChange).toHaveBeenCalledWith(['中医院', '2026-12-01'])
  })

  test('the next day is asked once the one before it is there; each is bounded as its field says', () => {
    const onChange = show(one, ['中医院', '2026-12-01'])
    const [first, second, ...more] = screen.getAllByLabelText(/^希望的日期，/)
    expect(more).toEqual([])
    expect(second).toHaveAttribute('min', addDays(todayInChina(), 1))
    fireEvent.change(second!, { target: { value: '2026-12-02' } })
    expect(onChange).toHaveBeenLastCalledWith(['中医院', '2026-12-01', '2026-12-02'])
    fireEvent.change(first!, { target: { value: '' } })
    expect(onChange).toHaveBeenLastCalledWith(['中医院'])
    fireEvent.click(screen.getByRole('button', { name: '清空日期' }))
    expect(onChange).toHaveBeenLastCalledWith(['中医院'])
  })
})

describe('a region', () => {
  const REGIONS = [
    { name: '北京市', cities: [{ name: '北京市', counties: ['东城区', '西城区'] }] },
    {
      name: '河南省',
      cities: [
        { name: '郑州市', counties: ['中原区'] },
        { name: '新乡市', counties: ['红旗区', '长垣市'] },
      ],
    },
  ]
  const one = field('region', { label: '参保地', max: 3 })
  const pick = async (level: string, value: string) =>
    fireEvent.change(await screen.findByRole('combobox', { name: `参保地，${level}` }), { target: { value } })
  const levels = () => screen.getAllByRole('combobox').map((select) => select.getAttribute('aria-label'))

  test.each<[string, string[], string, string, string[]]>([
    ['the province begins it', [], '省份', '河南省', ['河南省']],
    ['a municipality is its own city', [], '省份', '北京市', ['北京市', '北京市']],
    [
      'a city with one county is chosen through',
      ['河南省'],
      '城市',
      '郑州市',
      ['河南省', '郑州市', '中原区'],
    ],
    [
      'another province drops what was in the former',
      ['河南省', '新乡市', '红旗区'],
      '省份',
      '北京市',
      ['北京市', '北京市'],
    ],
    ['the county ends it', ['河南省', '新乡市'], '区县', '长垣市', ['河南省', '新乡市', '长垣市']],
  ])('%s', async (_, given, level, value, wanted) => {
    reply(200, { regions: REGIONS })
    const onChange = show(one, given)
    await screen.findByRole('option', { name: '河南省' })
    await pick(level, value)
    expect(onChange).toHaveBeenCalledWith(wanted)
  })

  test('a level is asked once the one above it is there, and no deeper than its field', async () => {
    reply(200, { regions: REGIONS })
    show(field('region', { label: '参保地', max: 2 }), ['河南省', '新乡市'])
    await screen.findByRole('option', { name: '郑州市' })
    expect(levels()).toEqual(['参保地，省份', '参保地，城市'])
  })

  test('what the present list no longer has stays chosen, and one can choose anew', async () => {
    reply(200, { regions: REGIONS })
    show(one, ['河南省', '新乡市', '北站区'])
    expect(await screen.findByRole('combobox', { name: '参保地，区县' })).toHaveValue('北站区')
    expect(await screen.findByRole('option', { name: '长垣市' })).toBeInTheDocument()
  })
})
