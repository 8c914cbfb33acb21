import {
  decidedBy,
  MATCH_PREFERENCES,
  MATCH_WEIGHTS,
  matchReasons,
  rankCandidates,
  tieBreak,
  unfitness,
  type Candidate,
  type MatchReasonKind,
  type MatchRequest,
} from './matching.ts'

const candidate = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  name: id,
  onDuty: true,
  matterCodes: ['child-schooling'],
  enterpriseIds: [],
  areaCodes: ['other'],
  areaNames: ['其他'],
  categories: [],
  load: 4,
  capacity: 20,
  resolvedOfMatter: 0,
  ...more,
})
const request: MatchRequest = {
  id: 'request',
  talentId: 'talent',
  matterCode: 'child-schooling',
  matterTitle: '子女入学',
  employer: '某材料研究院',
  enterpriseId: 'institute',
  areaCode: 'kcy',
  category: 'D 类',
  ownCommissionerId: null,
  handedBackBy: ['gave-back'],
}
const ranked = (request: MatchRequest, ...candidates: Candidate[]) =>
  rankCandidates(candidates, request).map((one) => one.id)

it.each<[string, Partial<Candidate>, string | null]>([
  ['fits', {}, null],
  ['has the last place', { load: 19 }, null],
  ['does not handle the matter', { matterCodes: ['medical'] }, 'matter'],
  ['is off duty', { onDuty: false }, 'off_duty'],
  ['is on leave', { onLeave: true }, 'on_leave'],
  ['is full', { load: 20 }, 'full'],
  ['is over its limit after it was lowered', { load: 21 }, 'full'],
  ['gave it back', { id: 'gave-back' }, 'handed_back'],
  ['asked for it themselves', { id: 'talent' }, 'own_request'],
])('one who %s', (_name, more, expected) => {
  expect(unfitness(candidate('a', more), request)).toBe(expected)
})

it('leaves out whoever does not fit, even the talent’s own', () => {
  expect(
    ranked({ ...request, ownCommissionerId: 'own' }, candidate('own', { onDuty: false }), candidate('b')),
  ).toEqual(['b'])
  expect(ranked(request, candidate('full', { load: 20 }))).toEqual([])
})

it('prefers continuity, then enterprise, then area, then the class one serves, then skill, then the lighter load, then the draw of this request', () => {
  const own = candidate('own', { load: 19 })
  const employer = candidate('employer', { enterpriseIds: ['institute'], load: 18 })
  const area = candidate('area', { areaCodes: ['kcy'], load: 17 })
  const category = candidate('category', { categories: ['D 类'], load: 16.5 })
  const skilled = candidate('skilled', { resolvedOfMatter: 5, load: 16 })
  const light = candidate('light', { load: 0 })
  const tieA = candidate('tie-a')
  const tieB = candidate('tie-b')
  const ties = ['tie-a', 'tie-b'].sort((a, b) => tieBreak(request.id, a) - tieBreak(request.id, b))
  expect(
    ranked(
      { ...request, ownCommissionerId: 'own' },
      tieB,
      tieA,
      light,
      skilled,
      category,
      area,
      employer,
      own,
    ),
  ).toEqual(['own', 'employer', 'area', 'category', 'skilled', 'light', ...ties])
})

it.each(MATCH_PREFERENCES.map((preference, i) => ({ preference, after: MATCH_PREFERENCES.slice(i + 1) })))(
  '$preference is worth more than $after together',
  ({ preference, after }) => {
    const together = after.reduce((sum, one) => sum + MATCH_WEIGHTS[one], 0)
    expect(MATCH_WEIGHTS[preference]).toBeGreaterThan(together)
  },
)

it.each<[string, Partial<Candidate>, Partial<Candidate>]>([
  ['own', { id: 'own' }, { enterpriseIds: ['institute'], areaCodes: ['kcy'], resolvedOfMatter: 9, load: 0 }],
  ['employer', { enterpriseIds: ['institute'] }, { areaCodes: ['kcy'], resolvedOfMatter: 9, load: 0 }],
  ['area', { areaCodes: ['kcy'] }, { categories: ['D 类'], resolvedOfMatter: 9, load: 0 }],
  ['category', { categories: ['D 类'] }, { resolvedOfMatter: 9, load: 0 }],
])('%s alone goes before all that comes after it together', (_name, one, others) => {
  const first = candidate(one.id ?? 'first', { load: 18, ...one })
  expect(ranked({ ...request, ownCommissionerId: 'own' }, candidate('others', others), first)).toEqual([
    first.id,
    'others',
  ])
})

describe('the last place', () => {
  const last = { load: 19, enterpriseIds: ['institute'] }

  it('is kept for talents served before while anybody else has a place', () => {
    expect(ranked(request, candidate('last', last), candidate('other'))).toEqual(['other', 'last'])
    expect(
      ranked({ ...request, ownCommissionerId: 'last' }, candidate('other'), candidate('last', last)),
    ).toEqual(['last', 'other'])
  })

  it('goes to one whom their stand-in serves as to one of their own', () => {
    const away = { ...request, ownCommissionerId: 'away', ownStandIn: { id: 'last', of: '林专员' } }
    expect(ranked(away, candidate('other'), candidate('last', last))).toEqual(['last', 'other'])
  })

  it('is given where nobody has another, by the same preferences', () => {
    expect(ranked(request, candidate('light', { load: 0, capacity: 1 }), candidate('last', last))).toEqual([
      'last',
      'light',
    ])
  })
})

it('only the class that is verified draws: without one nobody goes before, and another’s is nothing', () => {
  const serves = candidate('serves', { categories: ['A 类', 'D 类'], load: 10 })
  const other = candidate('other', { categories: ['C 类'], load: 5 })
  expect(ranked(request, other, serves)).toEqual(['serves', 'other'])
  expect(ranked({ ...request, category: null }, other, serves)).toEqual(['other', 'serves'])
  expect(matchReasons(serves, request)).toContainEqual({
    kind: 'category',
    head: '服务这一类',
    text: 'D 类人才由这位专员联系服务',
  })
  expect(matchReasons(other, request).map(({ kind }) => kind)).not.toContain('category')
})

it('an employer nobody has matched to the directory ties to no commissioner, whatever it is called', () => {
  const attached = candidate('attached', { enterpriseIds: ['institute'] })
  const unmatched = { ...request, enterpriseId: null }
  expect(matchReasons(attached, unmatched).map(({ kind }) => kind)).not.toContain('employer')
  expect(matchReasons(attached, request).map(({ kind }) => kind)).toContain('employer')
})

it('leaves out whoever asked for it, be they their own commissioner too', () => {
  const both = candidate('talent', { load: 0 })
  expect(ranked({ ...request, ownCommissionerId: 'talent' }, both, candidate('b'))).toEqual(['b'])
  expect(ranked(request, both)).toEqual([])
})

it('draws equals anew for each request, and the same again for the same one', () => {
  const equals = Array.from({ length: 20 }, (_, i) => candidate(`c${i}`))
  const drawn = new Map<string, number>()
  for (let n = 0; n < 2_000; n += 1) {
    const one = { ...request, id: `request-${n}` }
    const [first] = ranked(one, ...equals)
    expect(ranked(one, ...[...equals].reverse())[0]).toBe(first)
    drawn.set(first ?? '', (drawn.get(first ?? '') ?? 0) + 1)
  }
  const shares = equals.map(({ id }) => drawn.get(id) ?? 0)
  expect(Math.min(...shares)).toBeGreaterThan(60)
  expect(Math.max(...shares)).toBeLessThan(140)
})

it('more cases than make one skilled do not draw still more', () => {
  expect(
    ranked(
      request,
      candidate('many', { resolvedOfMatter: 500, load: 5 }),
      candidate('some', { resolvedOfMatter: 5 }),
    ),
  ).toEqual(['some', 'many'])
})

it('load is seen against capacity', () => {
  expect(
    ranked(
      request,
      candidate('small', { load: 2, capacity: 4 }),
      candidate('large', { load: 4, capacity: 20 }),
    ),
  ).toEqual(['large', 'small'])
})

it('gives the reasons of the mockup in the order that decided', () => {
  const lin = candidate('lin', {
    areaCodes: ['xc', 'kcy'],
    areaNames: ['新城', '科创园'],
    load: 8,
    resolvedOfMatter: 37,
  })
  expect(matchReasons(lin, request)).toEqual([
    { kind: 'matter', head: '办这件事', text: '负责子女入学，今年办结 37 件' },
    { kind: 'area', head: '管这一片', text: '单位所在的科创园片区' },
    { kind: 'load', head: '有时间', text: '在办 8 件，上限 20 件' },
  ])
})

it('says nothing that is not so', () => {
  expect(matchReasons(candidate('x'), request).map((reason) => reason.kind)).toEqual(['matter', 'load'])
  const all = candidate('own', { enterpriseIds: ['institute'], areaCodes: ['kcy'] })
  expect(matchReasons(all, { ...request, ownCommissionerId: 'own' }).map((reason) => reason.kind)).toEqual([
    'own',
    'matter',
    'employer',
    'area',
    'load',
  ])
})

it.each<[MatchReasonKind[], string]>([
  [['own', 'matter', 'employer', 'area', 'load'], 'own'],
  [['matter', 'employer', 'area', 'load'], 'employer'],
  [['matter', 'area', 'load'], 'area'],
  [['matter', 'load'], 'load'],
  [['matter', 'category', 'load'], 'category'],
  [['by_hand', 'own', 'matter', 'load'], 'by_hand'],
  [['stand_in', 'matter', 'load'], 'own'],
  [[], 'load'],
])('of %j it was decided by %s', (kinds, by) => {
  expect(decidedBy(kinds.map((kind) => ({ kind, head: '', text: '' })))).toBe(by)
})

it('while the talent’s own is on leave, their stand-in comes first, and the reason says so', () => {
  const away = { ...request, ownCommissionerId: 'own', ownStandIn: { id: 'xu', of: '林专员' } }
  const own = candidate('own', { onLeave: true })
  const near = candidate('near', { areaCodes: ['kcy'], load: 0 })
  expect(ranked(away, near, candidate('xu'), own)).toEqual(['xu', 'near'])
  expect(matchReasons(candidate('xu'), away)[0]).toEqual({
    kind: 'stand_in',
    head: '代班跟进',
    text: '之前由林专员办理，休假期间继续由代班的这位专员办理',
  })
  // Only who fits: they don't stand in for the matter.
  expect(ranked(away, near, candidate('xu', { matterCodes: [] }))).toEqual(['near'])
})
