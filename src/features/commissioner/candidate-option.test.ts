import { candidateFacts, isFit, type CandidateView } from './candidate-option'

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
