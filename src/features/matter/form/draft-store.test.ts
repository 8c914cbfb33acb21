import { forgetSession, startSession } from '@/features/account'
import { aSession } from '@/testing/factories'
import { draftKey } from '@/lib/kept-draft'
import {
  asKept,
  dropDraft,
  EMPTY_BODY,
  keepDraft,
  localDraft,
  newerDraft,
  storeDraft,
  useDraftStore,
  type LocalDraft,
} from './draft-store'

const at = (changedAt: string, name: string): LocalDraft => ({
  body: { ...EMPTY_BODY, answers: { childName: name } },
  changedAt,
  synced: null,
  submissionKey: null,
})
const fromServer = (savedAt: string, name: string) => ({
  ...EMPTY_BODY,
  answers: { childName: name },
  savedAt,
})

describe('a draft', () => {
  it('is the one changed last, on whichever phone', () => {
    const local = at('2026-11-24T06:00:00.000Z', '本机')
    expect(newerDraft(local, null)).toBe(local)
    expect(newerDraft(null, null)).toBeNull()
    expect(newerDraft(local, fromServer('2026-11-24T05:00:00.000Z', '云端'))).toBe(local)
    expect(newerDraft(local, fromServer('2026-11-24T07:00:00.000Z', '云端'))?.body.answers).toEqual({
      childName: '云端',
    })
    expect(newerDraft(null, fromServer('2026-11-24T07:00:00.000Z', '云端'))?.synced).toEqual({
      changedAt: '2026-11-24T07:00:00.000Z',
      savedAt: '2026-11-24T07:00:00.000Z',
    })
  })

  it('goes on from this phone what the server has from this phone, whatever the clocks say', () => {
    const local = {
      ...at('2026-11-24T06:05:00.000Z', '后写的'),
      synced: { changedAt: '2026-11-24T06:00:00.000Z', savedAt: '2026-11-24T07:00:00.000Z' },
    }
    expect(newerDraft(local, fromServer('2026-11-24T07:00:00.000Z', '先写的'))).toBe(local)
  })

  it('is over when it was handed in from another phone, but not while the server is out of reach or a submission is open', () => {
    const all = { changedAt: '2026-11-24T06:00:00.000Z', savedAt: '2026-11-24T06:00:01.000Z' }
    const local = { ...at('2026-11-24T06:00:00.000Z', '周小满'), synced: all }
    const begun = { ...local, submissionKey: 'k1' }
    expect(newerDraft(local, null)).toBeNull()
    expect(newerDraft(local, undefined)).toBe(local)
    expect(newerDraft(begun, null)).toBe(begun)
  })

  it('survives closing the app, key of a begun submission and all, and is gone once dropped', () => {
    const key = draftKey('matter', 'child-schooling', 'zhou')
    const draft = { ...at('2026-11-24T06:00:00.000Z', '周小满'), submissionKey: 'k1' }
    keepDraft(key, draft)
    expect(storeDraft(key)).toBe(true)
    useDraftStore.setState({ drafts: {} })
    expect(localDraft(key)).toEqual(draft)
    dropDraft(key)
    expect(localDraft(key)).toBeNull()
  })

  it('of an older version, which kept ids alone, loses its files and nothing that was written', () => {
    const body = {
      ...EMPTY_BODY,
      answers: { childName: '周小满' },
      materials: { household: [{ id: 'f1', type: 'application/pdf' as const }] },
    }
    expect(asKept(body)).toEqual(body)
    expect(asKept({ ...body, materials: { household: ['f1'] } as never })).toEqual({ ...body, materials: {} })
  })

  it('leaves memory with the session and waits on the phone', () => {
    const key = draftKey('matter', 'child-schooling', 'zhou')
    startSession(aSession())
    keepDraft(key, at('2026-11-24T06:00:00.000Z', '周小满'))
    forgetSession()
    expect(useDraftStore.getState().drafts).toEqual({})
    expect(localDraft(key)?.body.answers).toEqual({ childName: '周小满' })
  })

  it('is kept apart for each person and matter', () => {
    keepDraft(draftKey('matter', 'child-schooling', 'zhou'), at('2026-11-24T06:00:00.000Z', '周小满'))
    expect(localDraft(draftKey('matter', 'child-schooling', 'gao'))).toBeNull()
    expect(localDraft(draftKey('matter', 'medical-care', 'zhou'))).toBeNull()
  })
})
