import {
  checkSummary,
  lackingReasonsFor,
  supplementList,
  type Material,
  type MaterialChecks,
} from './supplement-items'

const file = {
  fileId: 'f1',
  type: 'image/jpeg',
  size: 1,
  name: '学位证书',
  suppliedAt: null,
  reused: null,
} as const
const material = (key: string, name: string, over: Partial<Material> = {}): Material => ({
  key,
  name,
  basis: `认定办法（演示）第七条 ${key}`,
  files: [file],
  deferred: false,
  awaited: false,
  state: null,
  paper: null,
  waived: null,
  ...over,
})
const MATERIALS = [
  material('degree', '学位证书'),
  material('result', '成果证明'),
  material('lease', '居住证明', { basis: null }),
]
const lacking = (reasons: string[], text = '') => ({ verdict: 'lacking', reasons, text }) as const

describe('items of one 一次性告知', () => {
  it('lists only what is marked 需补, each quoting the basis of its material', () => {
    const checks: MaterialChecks = {
      degree: { verdict: 'fine', reasons: [], text: '' },
      result: lacking(['缺证明页'], '请补专利授权公告页'),
      lease: lacking(['已过期', '不清晰']),
    }
    expect(supplementList(MATERIALS, checks, '')).toEqual({
      items: [
        {
          what: '成果证明：缺证明页。请补专利授权公告页',
          basis: '认定办法（演示）第七条 result',
          material: 'result',
        },
        { what: '居住证明：已过期、不清晰', basis: null, material: 'lease' },
      ],
      faults: {},
    })
  })

  it('adds a free item after the materials', () => {
    expect(supplementList(MATERIALS, {}, ' 户口簿首页 ').items).toEqual([
      { what: '户口簿首页', basis: null, material: null },
    ])
  })

  it('asks for words where 需补 is ticked without a reason', () => {
    const { items, faults } = supplementList(MATERIALS, { degree: lacking([]) }, '')
    expect(items).toHaveLength(1)
    expect(faults.degree).toBe('选一个原因，或写明学位证书要补什么')
  })

  it('refuses an item longer than the talent is shown', () => {
    expect(supplementList(MATERIALS, { degree: lacking([], '字'.repeat(200)) }, '').faults).toHaveProperty(
      'degree',
    )
    expect(supplementList([], {}, '字'.repeat(201)).faults).toHaveProperty('extra')
  })

  it('is empty while nothing is marked', () => {
    expect(supplementList(MATERIALS, { degree: { verdict: 'fine', reasons: [], text: '' } }, '')).toEqual({
      items: [],
      faults: {},
    })
  })

  it('offers other reasons for a material that was promised for later', () => {
    expect(lackingReasonsFor({ files: [] })).toEqual(['还没有交'])
    expect(lackingReasonsFor({ files: [file] })).toContain('不清晰')
  })

  it('counts what was looked at', () => {
    expect(checkSummary(MATERIALS, {})).toBe('共 3 份')
    expect(
      checkSummary(MATERIALS, { degree: { verdict: 'fine', reasons: [], text: '' }, result: lacking([]) }),
    ).toBe('合格 1，需补 1')
  })
})
