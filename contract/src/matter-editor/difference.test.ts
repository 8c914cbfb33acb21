import type { Matter } from '../matter/schema.ts'
import type { MatterContent } from './content.ts'
import { matterDifference } from './difference.ts'
import { carriedOver, formChanges } from './draft-changes.ts'
import { content, field, file, KIND, withFields } from './test-contents.ts'

const changes = (after: MatterContent, before = content()) =>
  matterDifference(before, after).map(({ path, what }) => [path, what])

describe('the difference between two versions', () => {
  it.each<[string, MatterContent, [string, string][]]>([
    ['nothing', content(), []],
    ['a text', content({ summary: '别的' }), [['matter', 'changed']]],
    ['a field more', withFields(KIND, field('name'), field('new')), [['fields.new', 'added']]],
    ['a field less', withFields(KIND), [['fields.name', 'removed']]],
    ['a field otherwise', withFields(KIND, field('name', { help: '新' })), [['fields.name', 'changed']]],
    ['another order', withFields(field('name'), KIND), [['fields.kind', 'moved']]],
    ['a material less', content({ materials: [] }), [['materials.household', 'removed']]],
    ['a file more', content({ files: [file('f-1')] }), [['files.f-1', 'added']]],
    [
      'another title of a section',
      content({ sections: [{ title: '娃', fields: [KIND, field('name')] }] }),
      [['sections', 'changed']],
    ],
    [
      'a field in another section',
      content({
        sections: [
          { title: '孩子', fields: [KIND] },
          { title: '其他', fields: [field('name')] },
        ],
      }),
      [
        ['sections', 'changed'],
        ['fields.name', 'moved'],
      ],
    ],
  ])('is %s', (_, after, expected) => expect(changes(after)).toEqual(expected))

  it('says of a replaced file what it is and where it belongs', () => {
    const before = content({ files: [file('f-1')] })
    const other = { id: 'x', type: 'image/png', size: 5000, uploadedAt: '2026-11-25T02:00:00.000Z' } as const
    const after = content({ files: [file('f-1', { material: 'household', use: 'sample', file: other })] })
    expect(matterDifference(before, after)[0]?.parts).toEqual([
      { name: '用途', before: '空白表', after: '样图' },
      { name: '属于哪份材料', before: '', after: '材料household' },
      { name: '文件', before: 'PDF，2 KB，2026-11-25 上传', after: '图片，5 KB，2026-11-25 上传' },
    ])
  })

  it('says each property in words, before and after', () => {
    const after = withFields(
      { ...KIND, options: ['新生'], retired: ['转学'] },
      field('name', { required: true, when: { field: 'kind', is: ['新生'] } }),
    )
    expect(matterDifference(content(), after)).toEqual([
      {
        path: 'fields.kind',
        what: 'changed',
        label: '办理类型',
        parts: [
          { name: '选项', before: '新生、转学', after: '新生' },
          { name: '停用的选项', before: '', after: '转学' },
        ],
      },
      {
        path: 'fields.name',
        what: 'changed',
        label: '问name',
        parts: [
          { name: '必填', before: '否', after: '是' },
          { name: '什么时候问', before: '', after: '“办理类型”是“新生”' },
        ],
      },
    ])
  })
})

const matter = (more: Partial<MatterContent>, version = 1): Matter => ({
  ...content(more),
  code: 'x',
  version,
  departmentName: '教体部门',
})

describe('a draft', () => {
  it('is told what is asked anew, not what only staff see', () => {
    const before = matter({})
    const after = matter({
      keywords: ['上学'],
      promisedWorkingDays: 8,
      sections: [
        {
          title: '孩子',
          fields: [field('name', { required: true }), KIND, field('new'), field('wish', { basis: '第三条' })],
        },
      ],
      materials: [],
    })
    const told = formChanges(before, after).map(({ path, what, parts }) => [
      path,
      what,
      parts.map(({ name }) => name),
    ])
    expect(told).toEqual([
      ['matter', 'changed', ['承诺时限（工作日）']],
      ['fields.name', 'changed', ['必填']],
      ['fields.new', 'added', []],
      ['fields.wish', 'added', []],
      ['materials.household', 'removed', []],
    ])
    expect(formChanges(before, matter({ keywords: ['上学'] }))).toEqual([])
  })

  it('goes to a successor with what both ask for, and says what is left', () => {
    const to = matter({
      sections: [{ title: '孩子', fields: [KIND, field('name', { label: '别的' })] }],
      materials: [],
    })
    const body = {
      answers: { kind: '转学', name: '周' },
      materials: { household: [{ id: 'f', type: 'image/png' as const }] },
      slots: [],
      channel: null,
      deferred: [],
    }
    expect(carriedOver(matter({}), to, body)).toEqual({
      body: { answers: { kind: '转学' }, materials: {}, slots: [], channel: null, deferred: [] },
      left: ['问name', '材料household'],
    })
  })
})
