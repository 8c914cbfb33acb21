import type { Condition } from './condition.ts'
import type { FieldType } from './field-kinds.ts'
import { matterFaults } from './matter-faults.ts'
import type { Matter, MatterField } from './schema.ts'

const field = (key: string, type: FieldType, more: Partial<MatterField> = {}): MatterField => ({
  ...{ key, label: `【${key}】`, type, required: false, help: null, basis: null, placeholder: null },
  ...{ options: type === 'choice' || type === 'choices' ? ['x', 'y'] : [], max: 100, sensitivity: null },
  ...more,
})
const matterOf = (fields: MatterField[], more: Partial<Matter> = {}) =>
  ({ sections: [{ title: '一', fields }], materials: [], consents: [], ...more }) as unknown as Matter
const faults = (fields: MatterField[], more: Partial<Matter> = {}) =>
  matterFaults(matterOf(fields, more)).map(({ field: path, message }) => `${path} ${message}`)

const before = [
  field('kind', 'choice'),
  field('needs', 'choices'),
  field('n', 'number'),
  field('on', 'day'),
  field('year', 'year'),
  field('name', 'text'),
  field('hidden', 'choice', { when: { field: 'kind', is: ['x'] } }),
  field('away', 'yes-no'),
  field('pay', 'money'),
  field('paper', 'id-document', { options: ['护照'] }),
  field('part', 'choice', { optionWhen: { y: { field: 'kind', is: ['x'] } } }),
]
const NEVER = 'fields.last 按这个条件，没有人会看到这个问题'

test.each<[string, Condition, string[]]>([
  ['an option', { field: 'kind', is: ['x'] }, []],
  ['an unknown field', { field: 'gone', answered: true }, ['fields.last 条件里的“gone”不是本事项的问题']],
  [
    'the field itself',
    { field: 'last', answered: true },
    ['fields.last 条件只能看前面的问题，“【last】”不在它前面'],
  ],
  [
    'a later field',
    { field: 'later', answered: true },
    ['fields.last 条件只能看前面的问题，“【later】”不在它前面'],
  ],
  ['what is no option', { field: 'kind', is: ['x', 'z'] }, ['fields.last “【kind】”没有这样的选项：z']],
  ['options of what has none', { field: 'name', is: ['x'] }, ['fields.last “【name】”没有这样的选项：x']],
  [
    'options that only bound an answer',
    { field: 'paper', is: ['护照'] },
    ['fields.last “【paper】”没有这样的选项：护照'],
  ],
  ['a yes', { field: 'away', is: ['是'] }, []],
  ['neither yes nor no', { field: 'away', is: ['不'] }, ['fields.last “【away】”没有这样的选项：不']],
  [
    'yes and no',
    {
      all: [
        { field: 'away', is: ['是'] },
        { field: 'away', is: ['否'] },
      ],
    },
    [NEVER],
  ],
  ['money', { field: 'pay', atLeast: 100 }, []],
  ['more money than the field takes', { field: 'pay', atLeast: 101 }, [NEVER]],
  ['no option at all', { field: 'kind', is: [] }, ['fields.last 条件里没有写选了“【kind】”的哪一项']],
  ['an empty group', { any: [] }, ['fields.last 条件是空的']],
  ['another empty group', { all: [] }, ['fields.last 条件是空的']],
  [
    'one wrong of a group',
    {
      any: [
        { field: 'kind', is: ['x'] },
        { field: 'kind', is: ['z'] },
      ],
    },
    ['fields.last “【kind】”没有这样的选项：z'],
  ],
  ['a number', { field: 'n', atLeast: 18 }, []],
  ['a year', { field: 'year', atMost: 2024 }, []],
  ['a day', { field: 'on', atLeast: '2026-09-01' }, []],
  [
    'a day that is none',
    { field: 'on', atLeast: '2026-02-30' },
    ['fields.last “【on】”不能这样比大小：数字和年度比数，日期比日期'],
  ],
  [
    'a text compared',
    { field: 'name', atLeast: 3 },
    ['fields.last “【name】”不能这样比大小：数字和年度比数，日期比日期'],
  ],
  [
    'two options of one choice',
    {
      all: [
        { field: 'kind', is: ['x'] },
        { field: 'kind', is: ['y'] },
      ],
    },
    [NEVER],
  ],
  [
    'two options of several',
    {
      all: [
        { field: 'needs', is: ['x'] },
        { field: 'needs', is: ['y'] },
      ],
    },
    [],
  ],
  [
    'either option',
    {
      any: [
        { field: 'kind', is: ['x'] },
        { field: 'kind', is: ['y'] },
      ],
    },
    [],
  ],
  [
    'answered and not',
    {
      all: [
        { field: 'kind', answered: false },
        { field: 'kind', is: ['x'] },
      ],
    },
    [NEVER],
  ],
  [
    'bounds that cross',
    {
      all: [
        { field: 'n', atLeast: 5 },
        { field: 'n', atMost: 4 },
      ],
    },
    [NEVER],
  ],
  ['more than the field takes', { field: 'n', atLeast: 101 }, [NEVER]],
  [
    'a hidden field’s answer',
    {
      all: [
        { field: 'hidden', answered: true },
        { field: 'kind', is: ['y'] },
      ],
    },
    [NEVER],
  ],
  [
    'none of a hidden field',
    {
      all: [
        { field: 'hidden', answered: false },
        { field: 'kind', is: ['y'] },
      ],
    },
    [],
  ],
  [
    'an option not offered then',
    {
      all: [
        { field: 'part', is: ['y'] },
        { field: 'kind', is: ['y'] },
      ],
    },
    [NEVER],
  ],
  [
    'another option then',
    {
      all: [
        { field: 'part', is: ['x', 'y'] },
        { field: 'kind', is: ['y'] },
      ],
    },
    [],
  ],
])('shown on %s', (_, when, told) => {
  expect(faults([...before, field('last', 'text', { when }), field('later', 'text')])).toEqual(told)
})

test('of options, of what is required, of materials and consents the same is told', () => {
  const onY: Condition = { field: 'kind', is: ['y'] }
  const impossible: Condition = { all: [onY, { field: 'kind', is: ['x'] }] }
  const fields = [
    ...before,
    field('a', 'choice', { when: { field: 'kind', is: ['x'] }, optionWhen: { x: onY, z: onY } }),
    field('b', 'text', { when: { field: 'kind', is: ['x'] }, requiredWhen: onY }),
  ]
  const more = {
    materials: [
      { key: 'm', name: '材料', when: { field: 'b', answered: true } },
      { key: 'n', name: '材料二', when: impossible },
    ],
    consents: [{ purpose: 'minor', title: '同意', when: { field: 'kind', is: ['z'] } }],
  } as unknown as Partial<Matter>
  expect(faults(fields, more)).toEqual([
    'fields.a 条件写给了没有的选项：z',
    'fields.a 按这个条件，没有人能选“x”',
    'fields.a 按这个条件，没有人能选“z”',
    'fields.b 按这个条件，它从来不是必填',
    'materials.n 按这个条件，没有人需要交这份材料',
    'consents.minor “【kind】”没有这样的选项：z',
  ])
})

test('a name or a heading given twice is told', () => {
  const twice = matterOf([field('a', 'text'), field('a', 'text')], {
    materials: [
      { key: 'm', name: '甲' },
      { key: 'm', name: '乙' },
    ],
  } as unknown as Partial<Matter>)
  expect(matterFaults({ ...twice, sections: [...twice.sections, { title: '一', fields: [] }] })).toEqual([
    { field: 'fields.a', label: '【a】', message: '有两个问题用了同一个名字' },
    { field: 'materials.m', label: '乙', message: '有两份材料用了同一个名字' },
    { field: 'sections', label: '一', message: '有两段用了同一个标题' },
  ])
})

test.each<[string, MatterField, string[]]>([
  ['a choice of nothing', field('a', 'choice', { options: [] }), ['fields.a 这个问题还没有选项']],
  ['options of a text', field('a', 'text', { options: ['x'] }), ['fields.a 这类问题没有选项']],
  ['options of yes or no', field('a', 'yes-no', { options: ['x'] }), ['fields.a 这类问题没有选项']],
  ['a document of any kind', field('a', 'id-document'), []],
  ['a document of some kinds', field('a', 'id-document', { options: ['护照'] }), []],
  [
    'a kind of document nobody knows',
    field('a', 'id-document', { options: ['护照', '驾驶证'] }),
    ['fields.a 没有这样的选项可列：驾驶证'],
  ],
])('options belong to the kinds that have them: %s', (_, one, told) => {
  expect(faults([one])).toEqual(told)
})
