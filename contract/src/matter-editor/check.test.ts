import * as v from 'valibot'
import { adviceOn, checkContent } from './check.ts'
import { EditedContent, newKey, type MatterContent } from './content.ts'
import { withField, withoutField } from './edits.ts'
import { content, field, file, KIND, material, withFields } from './test-contents.ts'

const DEPARTMENTS = [{ code: 'jiaoti', name: '教体部门' }]
const faults = (one: MatterContent) =>
  checkContent(one, DEPARTMENTS).map(({ field, message }) => [field, message])

describe('the check before publishing', () => {
  it('finds nothing wrong with a whole matter', () => expect(faults(content())).toEqual([]))

  it.each<[string, MatterContent, string, string]>([
    ['no title', content({ title: '' }), 'title', '请写事项名称'],
    [
      'a promise of no days',
      content({ promisedWorkingDays: 0 }),
      'promisedWorkingDays',
      '请写 1 到 120 个工作日',
    ],
    [
      'half a day',
      content({ acceptWithinWorkingDays: 0.5 }),
      'acceptWithinWorkingDays',
      '请写 1 到 20 个工作日',
    ],
    ['an unknown department', content({ departmentCode: 'no' }), 'departmentCode', '请选承办部门'],
    ['nothing to fill in', content({ sections: [], variantField: null }), 'sections', '表单还没有问题'],
    ['a question without words', withFields(KIND, field('a', { label: '' })), 'fields.a', '请写问什么'],
    [
      'one option',
      withFields({ ...KIND, options: ['新生'] }),
      'fields.kind',
      '只有一个选项，请再加一个，或不用选择题',
    ],
    ['no option', withFields({ ...KIND, options: [] }), 'fields.kind', '这个问题还没有选项'],
    [
      'what is sensitive without consent',
      withFields(KIND, field('a', { sensitivity: 'minor' })),
      'fields.a',
      '问了敏感信息，要先有这一用途的单独同意',
    ],
    [
      'a telephone in clear',
      withFields(KIND, field('a', { type: 'phone' })),
      'fields.a',
      '这类答案要遮住，请把“敏感信息”选上',
    ],
    [
      'the title followed by a question that is gone',
      withFields(field('name')),
      'variantField',
      '跟在名称后面的那个问题已经删去，请另选一个',
    ],
    [
      'a file of a material that is gone',
      content({ files: [file('f', { material: 'gone' })] }),
      'files.f',
      '它所属的材料已经删去，请另选一份或改为整个事项的',
    ],
    [
      'a sample of nothing, and no picture',
      content({ files: [file('f', { use: 'sample', material: 'household' })] }),
      'files.f',
      '样图请传图片',
    ],
    [
      'a dead reference',
      withFields(KIND, field('a', { when: { field: 'gone', answered: true } })),
      'fields.a',
      '条件里的“gone”不是本事项的问题',
    ],
    [
      'a circle',
      withFields(
        KIND,
        field('a', { when: { field: 'b', answered: true } }),
        field('b', { when: { field: 'a', answered: true } }),
      ),
      'fields.a',
      '条件只能看前面的问题，“问b”不在它前面',
    ],
    [
      'an unknown value',
      withFields(KIND, field('a', { when: { field: 'kind', is: ['转园'] } })),
      'fields.a',
      '“办理类型”没有这样的选项：转园',
    ],
    [
      'a retired option as a condition',
      withFields(
        { ...KIND, options: ['新生', '插班'], retired: ['转学'] },
        field('a', { when: { field: 'kind', is: ['转学'] } }),
      ),
      'fields.a',
      '“办理类型”没有这样的选项：转学',
    ],
    [
      'what nobody can reach',
      withFields(
        KIND,
        field('a', {
          when: {
            all: [
              { field: 'kind', is: ['新生'] },
              { field: 'kind', is: ['转学'] },
            ],
          },
        }),
      ),
      'fields.a',
      '按这个条件，没有人会看到这个问题',
    ],
    [
      'a text without room',
      withFields(KIND, field('a', { max: 0 })),
      'fields.a',
      '最多填多少字，请写 1 到 2000 之间的数',
    ],
    [
      'more wishes than there are',
      withFields(KIND, field('a', { type: 'school-wishes', options: ['一小', '二小'], max: 4 })),
      'fields.a',
      '最多填几所，请写 1 到 3 之间的数',
    ],
    [
      'a number nobody can give',
      withFields(KIND, field('a', { type: 'number', max: 5, min: 6 })),
      'fields.a',
      '最小的数比最大的还大',
    ],
    [
      'what isn’t a number',
      withFields(KIND, field('a', { type: 'number', max: 5, min: -1 })),
      'fields.a',
      '最小的数不能小于 0',
    ],
    [
      'an amount of nothing',
      withFields(KIND, field('a', { type: 'money', max: 0 })),
      'fields.a',
      '最大的数，请写大于 0 的数',
    ],
    [
      'half a place',
      withFields(KIND, field('a', { type: 'number', decimals: 0.5 })),
      'fields.a',
      '小数最多 6 位',
    ],
    [
      'money in another unit',
      withFields(KIND, field('a', { type: 'money', unit: '美元' })),
      'fields.a',
      '单位请从这些里选：元、万元',
    ],
    [
      'days that end before they begin',
      withFields(KIND, field('a', { type: 'day', from: 'today+1', to: 'today' })),
      'fields.a',
      '最早的日子比最晚的还晚',
    ],
    [
      'a limit its kind doesn’t know',
      withFields(KIND, field('a', { workingDays: true })),
      'fields.a',
      '这类答案没有“只能选工作日”',
    ],
    [
      'what is never required',
      withFields(KIND, field('a', { requiredWhen: { all: [] } })),
      'fields.a',
      '条件是空的',
    ],
    [
      'one alternative alone',
      content({ materials: [material('a', { alternatives: ['房产证'] })] }),
      'materials.a',
      '可替代的材料至少写两种，人才才看得到；只有一种的写在名称里',
    ],
    [
      'an alternative twice',
      content({ materials: [material('a', { alternatives: ['房产证', '房产证'] })] }),
      'materials.a',
      '有两种可替代的材料写得一样',
    ],
    [
      'what can be used again for no month',
      content({ materials: [material('a', { usableMonths: 0 })] }),
      'materials.a',
      '几个月内可以沿用，请写 1 到 120 个月',
    ],
    [
      'a clause of nothing',
      content({ basis: [{ document: '', article: '第三条', quote: null }] }),
      'basis',
      '请写文件名称',
    ],
    [
      'a talk at no time',
      content({ appointment: { times: [], channels: ['phone'] } }),
      'appointment',
      '预约沟通至少要有一个时间',
    ],
    [
      'a material without a name',
      content({ materials: [material('a', { name: '' })] }),
      'materials.a',
      '请写材料名称',
    ],
  ])('names %s', (_, one, place, message) => expect(faults(one)).toContainEqual([place, message]))

  it.each<[string, MatterContent]>([
    [
      'bounds of which one moves',
      withFields(KIND, field('a', { type: 'day', from: '2030-01-01', to: 'today' })),
    ],
    [
      'a number with all its limits',
      withFields(KIND, field('a', { type: 'number', min: 1, max: 9.5, unit: '亩', decimals: 1 })),
    ],
    [
      'alternatives that are used again',
      content({ materials: [material('a', { alternatives: ['房产证', '租房合同'], usableMonths: 3 })] }),
    ],
  ])('finds nothing wrong with %s', (_, one) => expect(faults(one)).toEqual([]))

  it('a repaired one warns no more', () => {
    const broken = withFields(KIND, field('a', { when: { field: 'gone', answered: true } }))
    expect(faults(broken)).not.toEqual([])
    expect(faults(withField(broken, field('a', { when: { field: 'kind', answered: true } })))).toEqual([])
  })

  it('advises on what doesn’t say what it is for, and refuses nothing for it', () => {
    const silent = content({ materials: [material('a', { help: null })] })
    expect(faults(silent)).toEqual([])
    expect(adviceOn(silent).map(({ field }) => field)).toEqual(['fields.kind', 'materials.a'].slice(1))
  })
})

test('a new key is none that any version had', () => {
  expect(newKey('q', ['q1', 'q2', 'name'])).toBe('q3')
  expect(withoutField(content(), 'name').sections[0]?.fields).toEqual([KIND])
})

describe('a content that comes in', () => {
  it.each<[string, unknown, RegExp]>([
    ['nothing', undefined, /格式不对/],
    ['another shape', { title: 1 }, /格式不对/],
    ['two fields of one name', withFields(KIND, KIND), /用了同一个名字/],
    ['two materials of one name', content({ materials: [material('a'), material('a')] }), /用了同一个名字/],
    ['two files of one name', content({ files: [file('f'), file('f')] }), /用了同一个名字/],
    ['a text without end', content({ notice: '长'.repeat(2001) }), /超过 2000 个字/],
    ['what can’t be kept', content({ notice: 'a\u0000b' }), /无法保存/],
    ['far too much', content({ keywords: Array.from({ length: 7000 }, () => 'x') }), /太多/],
  ])('%s is refused with a sentence', (_, value, message) => {
    const { issues } = v.safeParse(EditedContent, value)
    expect(issues?.[0]?.message).toMatch(message)
  })

  it('is tidied, and may be half done', () => {
    const half = content({ title: '  ', sections: [] })
    expect(v.parse(EditedContent, half)).toEqual({ ...half, title: '' })
  })
})
