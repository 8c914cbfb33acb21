import { candidateFacts, isFit, nobodyFits, whatHelps, type CandidateView } from './candidate-option'

const candidate = (over: Partial<CandidateView> = {}): CandidateView => ({
  id: 'xu',
  name: '许青禾',
  department: '教体局',
  areaName: '科创园',
  matters: ['子女入学', '落户'],
  load: 6,
  capacity: 20,
  unfit: null,
  reasons: [],
  portrait: null,
  officePhone: '0375-0000002',
  ...over,
})

describe('a candidate in the transfer list', () => {
  it('shows what they do and where', () => {
    expect(candidateFacts(candidate())).toEqual(['子女入学、落户', '科创园片区'])
    expect(candidateFacts(candidate({ matters: ['子女入学', '落户', '就医保障'] }))[0]).toBe(
      '子女入学、落户等',
    )
  })

  it.each([
    ['own_request', '是申请人本人'],
    ['matter', '不负责这个事项'],
    ['off_duty', '今日不在岗'],
    ['full', '在办已到上限'],
  ] as const)('says first why one cannot take it: %s', (unfit, words) => {
    expect(candidateFacts(candidate({ unfit }))[0]).toBe(words)
    expect(isFit(candidate({ unfit }))).toBe(false)
  })
})

describe('where nobody can take it', () => {
  const away = candidate({ name: '宋知微', unfit: 'off_duty' })
  const full = candidate({ name: '江以宁', unfit: 'full' })
  const other = candidate({ unfit: 'matter' })

  it('says what would free a place, of those who do this matter', () => {
    expect(nobodyFits([full, away, other])).toBe(true)
    expect(nobodyFits([candidate(), full])).toBe(false)
    expect(whatHelps([other, full, away])).toContain('宋知微回到在岗，或江以宁办结或转出一件')
    expect(whatHelps([other, full, away])).not.toContain('许青禾')
  })

  it('says whose task it is where nobody does the matter at all', () => {
    expect(whatHelps([other])).toContain('系统管理员')
  })
})
