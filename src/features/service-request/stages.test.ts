import { aClock } from '@/testing/factories'
import { stagesOf } from './stages'

const clock = aClock()
const day = (part: object) => ({
  submittedOn: '2026-11-17',
  acceptedOn: null,
  startedOn: null,
  resolvedOn: null,
  ...part,
})
const shown = (steps: ReturnType<typeof stagesOf>) =>
  steps.map(({ note, state }) => `${state} ${note ?? ''}`.trim())

describe('the four stages', () => {
  it('wait for acceptance after submission', () => {
    expect(
      shown(
        stagesOf({
          state: 'submitted',
          stages: day({}),
          clock: { ...clock, phase: 'awaiting_acceptance', dueOn: '2026-11-18' },
        }),
      ),
    ).toEqual(['done 11-17', 'current 11-18 前', 'todo', 'todo'])
  })

  it('run towards the promised day', () => {
    expect(
      shown(
        stagesOf({
          state: 'in_progress',
          stages: day({ acceptedOn: '2026-11-18', startedOn: '2026-11-20' }),
          clock,
        }),
      ),
    ).toEqual(['done 11-17', 'done 11-18', 'current 进行中', 'todo 12-02 前'])
  })

  it('say that they wait for a supplement, without a day that nobody can promise', () => {
    expect(
      shown(
        stagesOf({
          state: 'supplementing',
          stages: day({ acceptedOn: '2026-11-18' }),
          clock: { ...clock, phase: 'stopped', dueOn: null },
        }),
      ),
    ).toEqual(['done 11-17', 'done 11-18', 'current 等补正', 'todo'])
  })

  it('end with the day it was resolved', () => {
    const steps = stagesOf({
      state: 'resolved',
      stages: day({ acceptedOn: '2026-11-18', startedOn: '2026-11-20', resolvedOn: '2026-11-27' }),
      clock: { ...clock, phase: 'ended' },
    })
    expect(shown(steps)).toEqual(['done 11-17', 'done 11-18', 'done 11-20', 'done 11-27'])
  })
})
