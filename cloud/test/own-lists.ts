import type { Endpoint } from '@talent/contract'
import { saveFamily } from '@talent/contract/me'
import { saveAnswers } from '@talent/contract/self-check'
import { addTalent } from './district.ts'
import type { Press } from './press.ts'
import type { TestApp } from './test-app.ts'

/** What a talent keeps as a list of their own, each with a call that keeps something. */
export function ownListPresses(t: TestApp): [Endpoint, () => Promise<Press>][] {
  const first = async (list: object, consent: number): Promise<Press> => ({
    client: (await addTalent(t)).client,
    call: { body: { ...list, basedOn: 0, consent } },
  })
  return [
    [saveFamily, () => first({ members: [{ relation: '子女', name: '周小满', bornIn: null }] }, 1)],
    [
      saveAnswers,
      () => first({ answers: [{ asked: 'degree', value: '本科', answeredOn: '2026-11-24' }] }, 3),
    ],
  ]
}
