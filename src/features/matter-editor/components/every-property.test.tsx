import type { ReactElement } from 'react'
import { act, fireEvent, screen } from '@testing-library/react'
import {
  Basis,
  FIELD_KINDS,
  MatterConsent,
  MatterField,
  MatterFile,
  MatterMaterial,
  MatterSection,
  type FieldType,
} from '@talent/contract/matter'
import { MatterContent } from '@talent/contract/matter-editor'
import { answer } from '@/testing/answer'
import { render } from '@/testing/render'
import type { EditedMatter } from '../use-working-copy'
import { BasisCard } from './basis-card'
import { ConsentsCard } from './consents-card'
import { FieldSheet } from './field-sheet'
import { FilesCard } from './files-card'
import { MaterialSheet } from './material-sheet'
import { SectionSheet } from './section-sheet'
import { TermsSheet } from './terms-sheet'

const ASKED: MatterField = {
  ...{ key: 'asked', label: '在哪里办', type: 'text', required: false, options: [], max: 60 },
  ...{ help: null, basis: null, placeholder: null, sensitivity: null },
}
const FIRST: MatterField = {
  ...ASKED,
  key: 'kind',
  label: '办理类型',
  type: 'choice',
  options: ['新生', '转学'],
}
const PROOF: MatterMaterial = {
  ...{ key: 'proof', name: '居住证明', form: '照片', help: null, alternatives: [], basis: null },
  ...{ required: false, deferrable: false },
}
const BLANK: MatterFile = {
  ...{ key: 'f-1', use: 'form', name: '申请表', material: null },
  file: { id: '1', type: 'application/pdf', size: 100, uploadedAt: '2026-11-24T06:00:00.000Z' },
}
const AGREED: MatterConsent = {
  ...{
    purpose: 'minor',
    version: 1,
    title: '名称',
    uses: '姓名',
    does: '核对',
    shownTo: '专员',
    keptFor: '一年',
  },
  statement: '我同意',
}
const CONTENT: MatterContent = {
  ...{ title: '子女入学', group: 'living', icon: 'school', summary: '协调学位', keywords: [], notice: null },
  ...{ promisedWorkingDays: 10, acceptWithinWorkingDays: 1, departmentCode: 'jiaoti', variantField: null },
  basis: [{ document: '细则', article: null, quote: null }],
  sections: [{ title: '孩子', fields: [FIRST, ASKED] }],
  ...{ materials: [PROOF], files: [BLANK], consents: [AGREED], appointment: null, demo: true },
}

let kept: MatterContent
let written = 0
const edited = (content: MatterContent) =>
  ({
    content,
    faults: [],
    saving: { submit: (next: MatterContent) => void (kept = next), busy: false, error: null },
  }) as unknown as EditedMatter
/** Under a code of its own: what is typed stays on the phone. */
const show = (sheet: (code: string) => ReactElement) => render(sheet(`m-${(written += 1)}`))
const type = (label: string, value: string) => () =>
  void fireEvent.input(screen.getByLabelText(label), { target: { value } })
const choose = (label: string, value: string) => () =>
  void fireEvent.change(screen.getByRole('combobox', { name: label }), { target: { value } })
const press = (role: string, name: string | RegExp) => () =>
  void fireEvent.click(screen.getByRole(role, { name }))
const all =
  (...acts: (() => void)[]) =>
  () =>
    acts.forEach((act) => act())

/** What changes the property, or why nothing does. */
type Way = (() => void) | string
const OWN_NAME = 'its name for the machine: what was answered, handed in or chosen is kept under it'

function openField(of: Partial<MatterField> = {}) {
  const field = { ...ASKED, ...of }
  const content = { ...CONTENT, sections: [{ title: '孩子', fields: [FIRST, field] }] }
  show((code) => (
    <FieldSheet
      {...{ code, field, isNew: false, section: 0, publishedOptions: ['甲'] }}
      edited={edited(content)}
      onClose={jest.fn()}
    />
  ))
}
const ofField = (kind: FieldType, act: () => void, more: Partial<MatterField> = {}) =>
  all(() => openField({ type: kind, ...more }), act, press('button', '保存问题'))
const CHOICE = { options: ['甲', '乙'] }

const FIELD: Record<keyof MatterField, Way> = {
  key: OWN_NAME,
  label: ofField('text', type('问什么', '在哪办')),
  type: ofField('text', choose('答案类型', 'month')),
  required: ofField('text', press('switch', '必填')),
  help: ofField('text', type('为什么问', '核对')),
  basis: ofField('text', type('依据', '第三条')),
  placeholder: ofField('text', type('示例', '如：科创园')),
  options: ofField('choice', all(type('新选项', '丙'), press('button', '加这个选项')), CHOICE),
  retired: ofField('choice', press('button', '甲，停用'), CHOICE),
  max: ofField('text', type('最多填多少字，单位字', '80')),
  min: ofField('number', type('最小的数', '5')),
  unit: ofField('number', type('单位', '平方米')),
  decimals: ofField('number', type('最多几位小数，单位位', '0')),
  from: ofField('day', choose('最早', 'today')),
  to: ofField('month', all(choose('最晚', 'after'), type('最晚，多少天，单位天', '30'))),
  workingDays: ofField('hospital', press('switch', '只能选工作日'), CHOICE),
  sensitivity: ofField('text', choose('敏感信息', 'minor')),
  fact: ofField('text', choose('和其他事项共用的问题', 'employer')),
  when: ofField('text', choose('什么时候问，当哪个问题', 'kind')),
  requiredWhen: ofField('text', choose('什么时候必填，当哪个问题', 'kind')),
  optionWhen: ofField(
    'choice',
    all(choose('哪个选项', '乙'), choose('“乙”什么时候可选，当哪个问题', 'kind')),
    CHOICE,
  ),
}

const ofMaterial = (act: () => void) =>
  all(
    () =>
      void show((code) => (
        <MaterialSheet
          {...{ code, material: PROOF, isNew: false }}
          edited={edited(CONTENT)}
          onClose={jest.fn()}
        />
      )),
    act,
    press('button', '保存材料'),
  )
const MATERIAL: Record<keyof MatterMaterial, Way> = {
  key: OWN_NAME,
  name: ofMaterial(type('材料名称', '房产证')),
  form: ofMaterial(type('形式', 'PDF')),
  paper: ofMaterial(choose('原件还是复印件', 'copy')),
  sample: ofMaterial(choose('样图', 'card')),
  waivedBy: ofMaterial(choose('什么情况免交', 'talent-category')),
  help: ofMaterial(type('用来做什么、怎样算合格', '看得清')),
  alternatives: ofMaterial(all(type('或者交什么', '租房合同'), press('button', '加一种'))),
  required: ofMaterial(press('switch', '必须交')),
  deferrable: ofMaterial(press('switch', '可受理后补交')),
  basis: ofMaterial(type('依据', '第六条')),
  when: ofMaterial(choose('什么时候要，当哪个问题', 'kind')),
  proof: ofMaterial(type('证明种类', '居住证明')),
  usableMonths: ofMaterial(type('几个月内可以沿用，单位个月', '6')),
}

const inSheet = (open: () => void, act: () => void, save: string) => all(open, act, press('button', save))
const ofFile = (act: () => void) =>
  inSheet(
    () => {
      show((code) => <FilesCard code={code} edited={edited(CONTENT)} />)
      press('button', /^申请表/)()
    },
    act,
    '保存文件',
  )
const FILE: Record<keyof MatterFile, Way> = {
  key: OWN_NAME,
  use: ofFile(press('radio', '办事指南')),
  name: ofFile(type('名称', '指南')),
  material: ofFile(choose('属于哪份材料', 'proof')),
  file: 'uploaded: file-sheet.test',
}
const ofConsent = (act: () => void) =>
  inSheet(
    () => {
      show((code) => <ConsentsCard code={code} edited={edited(CONTENT)} />)
      press('link', /^未成年人信息/)()
    },
    act,
    '保存同意书',
  )
const CONSENT: Record<keyof MatterConsent, Way> = {
  purpose: 'one for each: the card has a row a purpose',
  version: 'counted by the server: other words are the next version (parts.test)',
  title: ofConsent(type('名称', '别的')),
  uses: ofConsent(type('用哪些', '别的')),
  does: ofConsent(type('做什么', '别的')),
  shownTo: ofConsent(type('给谁看', '别的')),
  keptFor: ofConsent(type('留多久', '别的')),
  statement: ofConsent(type('勾选的话', '别的')),
  when: ofConsent(choose('什么时候要同意，当哪个问题', 'kind')),
}
const ofBasis = (act: () => void) =>
  inSheet(
    () => {
      show((code) => <BasisCard code={code} edited={edited(CONTENT)} />)
      press('link', /^细则/)()
    },
    act,
    '保存依据',
  )
const CLAUSE: Record<keyof Basis, Way> = {
  document: ofBasis(type('文件名称', '办法')),
  article: ofBasis(type('条款', '第三条')),
  quote: ofBasis(type('原文', '按居住地办理')),
}
const ofSection = (act: () => void) =>
  inSheet(
    () =>
      void show((code) => <SectionSheet {...{ code, at: 0 }} edited={edited(CONTENT)} onClose={jest.fn()} />),
    act,
    '保存这一段',
  )
const SECTION: Record<'title' | 'fields', Way> = {
  title: ofSection(type('标题', '谁要入学')),
  fields: 'a table of their own, above',
}
const ofMatter = (act: () => void) =>
  inSheet(
    () =>
      void show((code) => (
        <TermsSheet
          code={code}
          departments={['jiaoti', 'renshe'].map((one) => ({ code: one, name: one }))}
          edited={edited(CONTENT)}
          onClose={jest.fn()}
        />
      )),
    act,
    '保存',
  )
const MATTER: Record<keyof MatterContent, Way> = {
  title: ofMatter(type('名称', '入学')),
  group: ofMatter(choose('分类', 'funding')),
  icon: ofMatter(choose('图标', 'book')),
  summary: ofMatter(type('一句话说明', '别的')),
  keywords: ofMatter(type('搜索用词', '上学、转学')),
  promisedWorkingDays: ofMatter(type('承诺时限，单位个工作日', '5')),
  acceptWithinWorkingDays: ofMatter(type('受理时限，单位个工作日', '2')),
  departmentCode: ofMatter(choose('承办部门', 'renshe')),
  notice: ofMatter(type('开始前的提示', '先看政策')),
  verifies: ofMatter(choose('办结后核验', 'talent-category')),
  variantField: ofMatter(choose('跟在名称后面的问题', 'kind')),
  appointment: ofMatter(press('switch', '预约沟通')),
  basis: 'a table of their own, above',
  sections: 'a table of their own, above',
  materials: 'a table of their own, above',
  files: 'a table of their own, above',
  consents: 'a table of their own, above',
  demo: 'said of what comes with the trial by the program alone',
}

type Part = Readonly<Record<string, unknown>>
/** What is edited, its schema, how each property is set, and where it is in a content. */
const PARTS: readonly [string, Part, Readonly<Record<string, Way>>, (content: MatterContent) => object][] = [
  ['field', MatterField.entries, FIELD, ({ sections }) => sections[0]?.fields[1] ?? {}],
  ['material', MatterMaterial.entries, MATERIAL, ({ materials }) => materials[0] ?? {}],
  ['file', MatterFile.entries, FILE, ({ files = [] }) => files[0] ?? {}],
  ['consent', MatterConsent.entries, CONSENT, ({ consents }) => consents[0] ?? {}],
  ['clause', Basis.entries, CLAUSE, ({ basis }) => basis[0] ?? {}],
  ['section', MatterSection.entries, SECTION, ({ sections }) => sections[0] ?? {}],
  ['matter', MatterContent.entries, MATTER, (content) => content],
]

describe.each(PARTS)('every property of a %s', (_, entries, ways, partOf) => {
  test('is set in the editor, or it is said why not', () =>
    expect(Object.keys(ways).sort()).toEqual(Object.keys(entries).sort()))

  const acts = Object.entries(ways).flatMap(([name, way]) =>
    typeof way === 'string' ? [] : [[name, way] as const],
  )
  test.each(acts)('%s', (name, change) => {
    change()
    const [was, is] = [CONTENT, kept].map((content) => (partOf(content) as Part)[name])
    expect(is).not.toEqual(was)
  })
})

describe('every kind of field', () => {
  test.each(Object.entries(FIELD_KINDS))(
    '%s has a control for each limit it knows, and no other',
    async (kind, { sets }) => {
      // The list of regions is the server's.
      answer(200, { regions: [] })
      openField({ type: kind as FieldType })
      await act(() => Promise.resolve())
      const named: Record<string, string> = {
        ...{ min: '最小的数', unit: '单位', decimals: '最多几位小数', from: '最早', to: '最晚' },
        workingDays: '只能选工作日',
      }
      const shown = Object.keys(named).filter((one) => screen.queryByText(named[one] ?? '') !== null)
      expect(shown.sort()).toEqual([...sets].sort())
    },
  )

  test('one of another kind says nothing of the former’s limits', () => {
    openField({ type: 'number', min: 5, unit: '平方米', decimals: 1 })
    choose('答案类型', 'text')()
    press('button', '保存问题')()
    expect(JSON.parse(JSON.stringify(kept.sections[0]?.fields[1]))).toEqual(ASKED)
  })
})

describe('a condition', () => {
  test('of several questions is put together, of all or of one', () => {
    openField()
    choose('什么时候问，当哪个问题', 'kind')()
    press('button', '再加一个条件')()
    choose('什么时候问，第 2 个条件，“办理类型”怎样', 'blank')()
    press('radio', '满足一个')()
    press('button', '保存问题')()
    expect(kept.sections[0]?.fields[1]?.when).toEqual({
      any: [
        { field: 'kind', is: ['新生'] },
        { field: 'kind', answered: false },
      ],
    })
  })

  test('compares an amount with a number', () => {
    const amount = { ...FIRST, type: 'number' as const, options: [] }
    const content = { ...CONTENT, sections: [{ title: '孩子', fields: [amount, ASKED] }] }
    show((code) => (
      <FieldSheet
        {...{ code, field: ASKED, isNew: false, section: 0, publishedOptions: [] }}
        edited={edited(content)}
        onClose={jest.fn()}
      />
    ))
    choose('什么时候问，当哪个问题', 'kind')()
    choose('什么时候问，“办理类型”怎样', 'atMost')()
    type('什么时候问，比多少', '3')()
    press('button', '保存问题')()
    expect(kept.sections[0]?.fields[1]?.when).toEqual({ field: 'kind', atMost: 3 })
  })
})

test('what the talent will see is shown as it is while one edits it', () => {
  openField({ type: 'number', unit: '平方米' })
  type('问什么', '住房面积')()
  expect(screen.getByLabelText('住房面积，单位平方米')).toBeInTheDocument()
})
