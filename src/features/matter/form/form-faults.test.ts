import type { DraftBody, DraftFile, Matter, MatterField } from '@talent/contract/matter'
import { EMPTY_BODY } from './draft-store'
import {
  currentStep,
  faultsOnPage,
  formFaults,
  leftOffAt,
  stepsOf,
  submissionOf,
  summaryOf,
} from './form-faults'

const field = (over: Partial<MatterField>): MatterField => ({
  key: 'x',
  label: '某项',
  type: 'text',
  required: true,
  help: null,
  basis: null,
  placeholder: null,
  options: [],
  max: 20,
  sensitivity: null,
  ...over,
})
const matter = {
  sections: [
    {
      title: '孩子',
      fields: [
        field({ key: 'kind', label: '办理类型', type: 'choice', options: ['新生入学', '转学插班'] }),
        field({ key: 'childName', label: '孩子姓名' }),
        field({ key: 'idNumber', label: '身份证号', type: 'id-number', required: false }),
      ],
    },
  ],
  materials: [
    {
      key: 'household',
      name: '户口簿',
      form: '照片',
      help: null,
      alternatives: [],
      required: true,
      deferrable: false,
      basis: null,
    },
    {
      key: 'proof',
      name: '居住证明',
      form: '照片',
      help: null,
      alternatives: [],
      required: false,
      deferrable: true,
      basis: null,
    },
  ],
  appointment: null,
  consents: [
    { purpose: 'minor', version: 1, title: '', uses: '', does: '', shownTo: '', keptFor: '', statement: '' },
  ],
} as unknown as Matter
const photo = (id: string): DraftFile => ({ id, type: 'image/jpeg' })
const filled: DraftBody = {
  ...EMPTY_BODY,
  answers: { kind: '转学插班', childName: '周小满' },
  materials: { household: [photo('f1')] },
}

describe('a form', () => {
  it('has no fault when everything needed is there', () => {
    expect(formFaults(matter, filled, ['minor'])).toEqual({})
  })

  it('names every fault at once, and the first in the order of the page', () => {
    const faults = formFaults(matter, EMPTY_BODY, [])
    expect(faults).toEqual({
      'answers.kind': '请选择办理类型',
      'answers.childName': '请填写孩子姓名',
      'materials.household': '请上传户口簿',
      'consents.minor': '请阅读后勾选同意，不同意则不能办理这一项',
    })
    expect(Object.keys(faultsOnPage(matter, faults))[0]).toBe('answers.kind')
    expect(faultsOnPage(matter, { 'consents.minor': 'x', 'answers.kind': 'y', 'profile.name': 'z' })).toEqual(
      {
        'answers.kind': 'y',
        'consents.minor': 'x',
      },
    )
    expect(faultsOnPage(matter, { channel: 'x' })).toEqual({ slots: 'x' })
    expect(faultsOnPage(matter, {})).toEqual({})
  })

  it('lets a needed material come later only where the matter allows it and the person said so', () => {
    const [household, proof] = matter.materials
    const strict = { ...matter, materials: [household, { ...proof, required: true }] } as Matter
    expect(formFaults(strict, filled, ['minor'])).toEqual({
      'materials.proof': '请上传居住证明，或选择稍后补交',
    })
    expect(formFaults(strict, { ...filled, deferred: ['proof'] }, ['minor'])).toEqual({})
    expect(
      formFaults(strict, { ...filled, materials: {}, deferred: ['household', 'proof'] }, ['minor']),
    ).toEqual({ 'materials.household': '请上传户口簿' })
    expect(submissionOf(strict, [], { ...filled, deferred: ['proof'] }).deferred).toEqual(['proof'])
    expect(
      submissionOf(strict, [], {
        ...filled,
        materials: { household: [photo('f1')], proof: [photo('f2')] },
        deferred: ['proof'],
      }).deferred,
    ).toEqual([])
  })

  it('promises nothing nobody ticked', () => {
    expect(submissionOf(matter, [], filled).deferred).toEqual([])
    expect(submissionOf(matter, [], { ...filled, deferred: ['proof', 'gone'] }).deferred).toEqual(['proof'])
  })

  it('asks for a consent only where the answers call for it', () => {
    const health = {
      ...matter.consents[0],
      purpose: 'health' as const,
      when: { field: 'kind', is: ['转学插班'] },
    }
    const conditional = { ...matter, consents: [...matter.consents, health] } as Matter
    const other = { ...filled, answers: { ...filled.answers, kind: '新生入学' } }
    expect(Object.keys(formFaults(conditional, filled, ['minor']))).toEqual(['consents.health'])
    expect(formFaults(conditional, other, ['minor'])).toEqual({})
    expect(submissionOf(conditional, [], filled).consents.map(({ purpose }) => purpose)).toEqual([
      'minor',
      'health',
    ])
    expect(submissionOf(conditional, [], other).consents.map(({ purpose }) => purpose)).toEqual(['minor'])
  })

  it('leaves out what an older matter asked for, instead of a fault nobody can see', () => {
    const old: DraftBody = {
      ...filled,
      answers: { ...filled.answers, gone: '以前的一项' },
      materials: { ...filled.materials, gone: [photo('f9')] },
      slots: [{ day: '2020-01-02', time: '09:30' }],
    }
    expect(formFaults(matter, old, ['minor'])).toEqual({})
    expect(submissionOf(matter, ['2026-11-25'], old)).toMatchObject({
      answers: filled.answers,
      materials: { household: ['f1'] },
      slots: [],
    })
  })

  it('checks what is optional once it is given', () => {
    expect(
      formFaults(matter, { ...filled, answers: { ...filled.answers, idNumber: '123' } }, ['minor']),
    ).toEqual({ 'answers.idNumber': '身份证号应为 18 位，请核对有没有输错' })
  })

  it('folds into what was chosen, without any number that identifies', () => {
    expect(
      summaryOf(matter.sections[0]!.fields, {
        kind: '转学插班',
        childName: '周小满',
        idNumber: '110101199003070010',
      }),
    ).toEqual(['转学插班', '周小满'])
    const fields = [field({ key: 'on', type: 'month' }), field({ key: 'away', type: 'yes-no' })]
    expect(summaryOf(fields, { on: '2025-03', away: '是' })).toEqual(['2025 年 3 月'])
  })
})

describe('the step one is at', () => {
  const second = { ...matter.sections[0]!, title: '学校' }
  const step = (done: string[], faults: Record<string, string>) =>
    currentStep({ ...matter, sections: [matter.sections[0]!, second] }, done, faults)

  it.each([
    ['the first section that is not done', [], {}, 1],
    ['whichever was done before it', ['孩子'], { 'materials.hukou': 'x' }, 2],
    ['the materials while some are missing', ['孩子', '学校'], { 'materials.hukou': 'x' }, 3],
    ['the last once they are there', ['孩子', '学校'], { 'consents.minor': 'x' }, 4],
  ])('%s', (_, done, faults, wanted) => expect(step(done, faults)).toBe(wanted))
})

test.each([
  ['all of them', {}, { materials: 2, confirm: 3, count: 3 }],
  ['nothing to confirm', { appointment: null, consents: [] }, { materials: 2, confirm: null, count: 2 }],
  ['no materials', { materials: [] }, { materials: null, confirm: 2, count: 2 }],
  [
    'sections alone',
    { materials: [], appointment: null, consents: [] },
    { materials: null, confirm: null, count: 1 },
  ],
])('a form has a step for what it has: %s', (_, parts, wanted) => {
  const [section] = matter.sections
  expect(stepsOf({ ...matter, sections: [section!], ...parts })).toEqual(wanted)
})

describe('where a draft goes on', () => {
  const second = { title: '学校', fields: [field({ key: 'school' })] }
  const two = { ...matter, sections: [matter.sections[0]!, second] } as Matter
  const complete = { ...filled.answers, school: '某小学' }
  it.each<[string, Partial<DraftBody>, { done: string[]; first: string | undefined }]>([
    ['at the beginning of what nobody began', EMPTY_BODY, { done: [], first: undefined }],
    ['in the first section', { answers: { kind: '转学插班' } }, { done: [], first: 'answers.childName' }],
    [
      'at what is wrong, not only at what is missing',
      { answers: { ...complete, idNumber: '1' } },
      { done: [], first: 'answers.idNumber' },
    ],
    [
      'in the second, the first is done',
      { answers: filled.answers },
      { done: ['孩子'], first: 'answers.school' },
    ],
    ['at the materials', { answers: complete }, { done: ['孩子', '学校'], first: 'materials.household' }],
    [
      'at the consent, which is never kept',
      { answers: complete, materials: filled.materials },
      { done: ['孩子', '学校'], first: 'consents.minor' },
    ],
    [
      'in the first although the materials are there',
      { materials: filled.materials },
      { done: [], first: 'answers.kind' },
    ],
  ])('%s', (_, part, wanted) => expect(leftOffAt(two, { ...EMPTY_BODY, ...part })).toEqual(wanted))

  it('at the end where nothing is missing', () =>
    expect(leftOffAt({ ...two, consents: [] }, { ...filled, answers: complete })).toEqual({
      done: ['孩子', '学校'],
      first: undefined,
    }))
})
