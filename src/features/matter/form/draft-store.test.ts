import { forgetSession, startSession } from '@/features/account'
import type { SavedDraft } from '@talent/contract/matter'
import { draftKey } from '@/lib/kept-draft'
import { writeStored } from '@/lib/storage'
import { aSession } from '@/testing/factories'
import {
  chosen,
  dropDraft,
  EMPTY_BODY,
  EMPTY_DRAFT,
  keepDraft,
  localDraft,
  meetServer,
  storeDraft,
  useDraftStore,
  type LocalDraft,
} from './draft-store'

const key = draftKey('matter', 'child-schooling', 'zhou')
const written = (answers: Record<string, string>): LocalDraft => ({
  ...EMPTY_DRAFT,
  body: { ...EMPTY_BODY, answers },
})
const onServer = (version: number, answers: Record<string, string>): SavedDraft => ({
  ...EMPTY_BODY,
  answers,
  version,
  savedAt: '2026-11-24T07:00:00.000Z',
})
/** Opened when the server had this, and nothing typed since. */
const opened = (version: number, answers: Record<string, string>) =>
  meetServer(null, onServer(version, answers)) as LocalDraft
const typed = (draft: LocalDraft, answers: Record<string, string>): LocalDraft => ({
  ...draft,
  body: { ...draft.body, answers: { ...draft.body.answers, ...answers } },
})

beforeEach(() => useDraftStore.setState({ drafts: {} }))

describe('a draft that meets the server', () => {
  it('is the server’s where nothing is here, and stays what it is where the server has none or can’t be asked', () => {
    const local = written({ childName: '周' })
    expect(meetServer(null, onServer(3, { childName: '周' }))).toMatchObject({
      body: { answers: { childName: '周' } },
      known: { version: 3 },
    })
    expect(meetServer(null, null)).toBeNull()
    expect(meetServer(local, null)).toEqual(local)
    expect(meetServer(local, undefined)).toBe(local)
  })

  it('is over when it was handed in from another phone, but not what was typed since or a submission that is open', () => {
    const local = opened(3, { childName: '周' })
    expect(meetServer(local, null)).toBeNull()
    expect(meetServer({ ...local, submissionKey: 'k1' }, null)?.submissionKey).toBe('k1')
    expect(meetServer(typed(local, { childName: '周小满' }), null)).toMatchObject({
      body: { answers: { childName: '周小满' } },
      known: null,
    })
  })

  it('takes what was written there and keeps what was written here', () => {
    const local = typed(opened(3, { childName: '周' }), { currentSchool: '向阳小学' })
    const met = meetServer(local, onServer(4, { childName: '周小满' }))
    expect(met).toMatchObject({
      body: { answers: { childName: '周小满', currentSchool: '向阳小学' } },
      known: { version: 4 },
      conflicts: [],
    })
  })

  it('asks about what both wrote; either is taken by one choice, and nothing is lost before', () => {
    const local = typed(opened(3, { childName: '周' }), { childName: '周小禾' })
    const met = meetServer(local, onServer(4, { childName: '周小满' })) as LocalDraft
    expect(met.body.answers).toEqual({ childName: '周小禾' })
    expect(met.conflicts).toEqual([{ path: 'answers.childName', theirs: '周小满' }])
    expect(chosen(met, 'answers.childName', 'mine')).toMatchObject({
      body: { answers: { childName: '周小禾' } },
      conflicts: [],
    })
    expect(chosen(met, 'answers.childName', 'theirs')).toMatchObject({
      body: { answers: { childName: '周小满' } },
      conflicts: [],
    })
  })

  it('knows its own words again whose answer was lost', () => {
    const sent = typed(opened(3, { childName: '周' }), { childName: '周小' })
    const local = typed({ ...sent, sent: sent.body }, { childName: '周小满' })
    expect(meetServer(local, onServer(4, { childName: '周小' }))).toMatchObject({
      body: { answers: { childName: '周小满' } },
      known: { version: 4 },
      conflicts: [],
    })
  })
})

describe('a draft on the phone', () => {
  it('survives closing the app, key of a begun submission and all, and is gone once dropped', () => {
    const draft = { ...written({ childName: '周小满' }), submissionKey: 'k1' }
    keepDraft(key, draft)
    expect(storeDraft(key)).toBe(true)
    useDraftStore.setState({ drafts: {} })
    expect(localDraft(key)).toEqual(draft)
    dropDraft(key)
    expect(localDraft(key)).toBeNull()
  })

  it('of an older version loses its files, which can’t be shown, and nothing that was written', () => {
    const body = { ...EMPTY_BODY, answers: { childName: '周小满' }, materials: { household: ['f1'] } }
    writeStored(key, { body, changedAt: '2026-11-24T06:00:00.000Z', synced: null, intent: null })
    expect(localDraft(key)).toMatchObject({ ...EMPTY_DRAFT, body: { ...body, materials: {} } })
  })

  it('leaves memory with the session and waits on the phone', () => {
    startSession(aSession())
    keepDraft(key, written({ childName: '周小满' }))
    forgetSession()
    expect(useDraftStore.getState().drafts).toEqual({})
    expect(localDraft(key)?.body.answers).toEqual({ childName: '周小满' })
  })

  it('is kept apart for each person and matter', () => {
    keepDraft(key, written({ childName: '周小满' }))
    expect(localDraft(draftKey('matter', 'child-schooling', 'gao'))).toBeNull()
    expect(localDraft(draftKey('matter', 'medical-care', 'zhou'))).toBeNull()
  })
})

describe('a draft open in two windows of a browser', () => {
  const open = (answers: Record<string, string>) => {
    dropDraft(key)
    keepDraft(key, opened(3, answers))
    storeDraft(key)
  }
  const typeHere = (answers: Record<string, string>) =>
    keepDraft(key, typed(localDraft(key) as LocalDraft, answers))
  /** As the other window leaves it in the phone's store. */
  const otherWindow = (draft: LocalDraft) => writeStored(key, draft)

  it('has what both wrote, in memory and in the store, whoever writes last', () => {
    open({ childName: '周' })
    typeHere({ currentSchool: '向阳小学' })
    otherWindow(opened(4, { childName: '周小满' }))
    storeDraft(key)
    const both = {
      body: { answers: { childName: '周小满', currentSchool: '向阳小学' } },
      known: { version: 4 },
    }
    expect(localDraft(key)).toMatchObject(both)
    useDraftStore.setState({ drafts: {} })
    expect(localDraft(key)).toMatchObject(both)
  })

  it('asks about what both wrote, and forgets the question where the other window answered it', () => {
    open({ childName: '周' })
    typeHere({ childName: '周小禾' })
    otherWindow(opened(4, { childName: '周小满' }))
    storeDraft(key)
    const asked = localDraft(key) as LocalDraft
    expect(asked).toMatchObject({
      body: { answers: { childName: '周小禾' } },
      conflicts: [{ path: 'answers.childName', theirs: '周小满' }],
    })
    otherWindow(chosen(asked, 'answers.childName', 'theirs'))
    storeDraft(key)
    expect(localDraft(key)).toMatchObject({ body: { answers: { childName: '周小满' } }, conflicts: [] })
  })
})
