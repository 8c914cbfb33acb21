import { byLatest } from './by-latest'

const said = (at: string | null, submittedAt = '2026-11-01T00:00:00Z') => ({
  submittedAt,
  latest: at === null ? null : { text: '好的', at, byMe: false },
})

it('puts what was said last first, a silent request by its submission', () => {
  const old = said('2026-11-20T02:00:00Z')
  const silent = said(null, '2026-11-22T02:00:00+08:00')
  const fresh = said('2026-11-23T02:00:00Z')
  expect(byLatest([old, fresh, silent])).toEqual([fresh, silent, old])
})
