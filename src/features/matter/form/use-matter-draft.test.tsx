import { act, renderHook, waitFor } from '@testing-library/react'
import type { PropsWithChildren } from 'react'
import Taro from '@tarojs/taro'
import { ContractError } from '@talent/contract'
import { ServerData } from '@/lib/server-data'
import { removeStored, writeStored } from '@/lib/storage'
import { hidePage } from '@/testing/taro'
import { answer, answerError, noAnswer, sent } from '@/testing/answer'
import { draftKey } from '@/lib/kept-draft'
import { dropDraft, EMPTY_BODY, localDraft, useDraftStore } from './draft-store'
import { useMatterDraft } from './use-matter-draft'

const wrapper = ({ children }: PropsWithChildren) => <ServerData session="token">{children}</ServerData>
const key = draftKey('matter', 'child-schooling', 'zhou')
const request = () => Taro.request as unknown as jest.Mock
const puts = () => sent().filter(({ method }) => method === 'PUT')

async function open(stored: unknown = null) {
  answer(200, { draft: stored })
  const hook = renderHook(() => useMatterDraft('zhou', 'child-schooling', 3), { wrapper })
  await waitFor(() => expect(hook.result.current).not.toBeNull())
  return hook
}
const type = (hook: Awaited<ReturnType<typeof open>>, childName: string) =>
  act(() => hook.result.current?.change((before) => ({ answers: { ...before.answers, childName } })))
const saved = (version: number) => answer(200, { version, savedAt: '2026-11-24T06:32:02.000Z' })
const namesSent = () => puts().map(({ data }) => data as { basedOn: number; answers: { childName: string } })
const pause = () => act(() => jest.advanceTimersByTimeAsync(1100))

describe('the draft of a form', () => {
  beforeEach(() => {
    useDraftStore.setState({ drafts: {} })
    request().mockReset()
    jest.useFakeTimers({ now: new Date('2026-11-24T06:32:00Z') })
  })
  afterEach(() => jest.useRealTimers())

  it('is kept on the phone and on the server a second after typing stops', async () => {
    const hook = await open()
    type(hook, '周小')
    type(hook, '周小满')
    expect(puts()).toEqual([])
    saved(1)
    await pause()
    expect(puts().map(({ data }) => data)).toEqual([
      { ...EMPTY_BODY, answers: { childName: '周小满' }, basedOn: null, matterVersion: 3 },
    ])
    expect(localDraft(key)?.body.answers).toEqual({ childName: '周小满' })
    expect(hook.result.current?.status).toEqual({ saved: true, text: '草稿已保存 14:32' })
  })

  it('isn’t there before the first answer: opened and left, nothing is saved', async () => {
    const hook = await open()
    await pause()
    hook.unmount()
    await pause()
    expect([puts(), localDraft(key)?.body]).toEqual([[], EMPTY_BODY])
  })

  it('of an older version opens without its files, from the phone and from the server', async () => {
    const old = { ...EMPTY_BODY, answers: { childName: '周小满' }, materials: { household: ['f1'] } }
    writeStored(key, { body: old, changedAt: '2026-11-24T06:00:00.000Z', synced: null, submissionKey: null })
    const local = await open()
    expect(local.result.current?.body).toEqual({ ...old, materials: {} })
    local.unmount()
    dropDraft(key)
    const elsewhere = await open({ ...old, version: 1, savedAt: '2026-11-24T06:00:00.000Z' })
    expect(elsewhere.result.current?.body).toEqual({ ...old, materials: {} })
  })

  it.each(['2026-11-23T06:32:00Z', '2026-11-25T06:32:00Z'])(
    'goes by versions, whatever the clock of the phone (%s) says',
    async (now) => {
      jest.setSystemTime(new Date(now))
      const hook = await open()
      type(hook, '周')
      saved(7)
      await pause()
      type(hook, '周小满')
      saved(8)
      await pause()
      expect(namesSent().map(({ basedOn, answers }) => [basedOn, answers.childName])).toEqual([
        [null, '周'],
        [7, '周小满'],
      ])
      expect(hook.result.current?.status).toEqual({ saved: true, text: '草稿已保存 14:32' })
    },
  )

  const there = (answers: Record<string, string>, version = 9) => ({
    ...EMPTY_BODY,
    answers,
    version,
    savedAt: '2026-11-24T06:00:00.000Z',
  })

  it('that another phone went on with is joined and saved over that one', async () => {
    const hook = await open(there({ childName: '周' }, 8))
    type(hook, '周小满')
    answerError('stale_draft', { draft: there({ childName: '周', currentSchool: '向阳小学' }) })
    saved(10)
    await pause()
    expect(namesSent().map(({ basedOn, answers }) => [basedOn, answers])).toEqual([
      [8, { childName: '周小满' }],
      [9, { childName: '周小满', currentSchool: '向阳小学' }],
    ])
    expect(hook.result.current?.conflicts).toEqual([])
  })

  it('waits for the choice where both wrote the same part, and is saved with what was chosen', async () => {
    const hook = await open(there({ childName: '周' }, 8))
    type(hook, '周小满')
    answerError('stale_draft', { draft: there({ childName: '周小禾' }) })
    await pause()
    expect(hook.result.current).toMatchObject({
      body: { answers: { childName: '周小满' } },
      conflicts: [{ path: 'answers.childName', theirs: '周小禾' }],
      status: { saved: false, text: '另一处也改了，请选择' },
    })
    const send = jest.fn(() => Promise.resolve('done'))
    await act(() => expect(hook.result.current?.submit(send)).rejects.toThrow('另一处也改了这份草稿'))
    expect(send).not.toHaveBeenCalled()
    hook.unmount()
    useDraftStore.setState({ drafts: {} })
    const again = await open(there({ childName: '周小禾' }))
    expect(again.result.current?.conflicts).toHaveLength(1)
    saved(10)
    await act(async () => again.result.current?.choose('answers.childName', 'mine'))
    expect(namesSent().map(({ basedOn, answers }) => [basedOn, answers.childName])).toEqual([
      [8, '周小满'],
      [9, '周小满'],
    ])
    expect(again.result.current?.status?.saved).toBe(true)
  })

  it('says so where the server could not be reached, and keeps it on the phone', async () => {
    const hook = await open()
    type(hook, '周小满')
    noAnswer()
    await pause()
    expect(hook.result.current?.status).toEqual({ saved: false, text: '未保存到云端，联网后自动重试' })
    expect(localDraft(key)?.body.answers).toEqual({ childName: '周小满' })
  })

  it('that the server can’t take as it is says so, and doesn’t speak of the connection', async () => {
    const hook = await open()
    type(hook, '长'.repeat(3000))
    answerError('invalid')
    await pause()
    expect(hook.result.current?.status).toEqual({ saved: false, text: '有一项太长，暂未存到云端' })
    expect(localDraft(key)?.body.answers.childName).toHaveLength(3000)
  })

  it('is submitted with nothing else on its way, and is gone afterwards', async () => {
    const hook = await open()
    type(hook, '周小满')
    let arrive: (reply: unknown) => void = () => undefined
    request().mockReturnValueOnce(new Promise((resolve) => (arrive = resolve)))
    await pause()
    const send = jest.fn(() => Promise.resolve('done'))
    let submitted: Promise<string> | undefined
    act(() => void (submitted = hook.result.current?.submit(send)))
    await act(() => jest.advanceTimersByTimeAsync(0))
    expect(send).not.toHaveBeenCalled()
    arrive({ statusCode: 200, data: { version: 1, savedAt: '2026-11-24T06:32:02.000Z' }, header: {} })
    await act(async () => void (await submitted))
    expect(send).toHaveBeenCalledTimes(1)
    expect(localDraft(key)).toBeNull()
    hook.unmount()
    await jest.advanceTimersByTimeAsync(2000)
    expect(puts()).toHaveLength(1)
  })

  it('that was handed in isn’t brought back by a file that arrives afterwards', async () => {
    const hook = await open()
    type(hook, '周小满')
    saved(1)
    await pause()
    const late = hook.result.current?.change
    await act(async () => void (await hook.result.current?.submit(() => Promise.resolve('done'))))
    act(() => late?.(() => ({ materials: { household: [{ id: 'f1', type: 'image/png' }] } })))
    await pause()
    expect([localDraft(key), puts().length]).toEqual([null, 1])
  })

  it('that another window handed in isn’t handed in a second time unknowingly', async () => {
    const hook = await open()
    type(hook, '周小满')
    saved(1)
    await pause()
    removeStored(key)
    hidePage()
    const send = jest.fn(() => Promise.resolve('done'))
    await act(() => expect(hook.result.current?.submit(send)).rejects.toThrow('已在另一个窗口提交'))
    expect(send).not.toHaveBeenCalled()
    await act(() => expect(hook.result.current?.submit(send)).resolves.toBe('done'))
  })

  it('is submitted with the same key, also edited and after a restart, until one was answered', async () => {
    const keys: string[] = []
    const failing = (one: string) => {
      keys.push(one)
      return Promise.reject(new Error('no answer'))
    }
    const hook = await open()
    type(hook, '周小满')
    saved(1)
    await pause()
    await act(() => hook.result.current?.submit(failing).catch(() => undefined) ?? Promise.resolve())
    hook.unmount()
    useDraftStore.setState({ drafts: {} })
    const again = await open()
    type(again, '周小禾')
    const wentThrough = (one: string) => {
      keys.push(one)
      return Promise.reject(new ContractError('key_reused'))
    }
    await act(() => again.result.current?.submit(wentThrough).catch(() => undefined) ?? Promise.resolve())
    expect(localDraft(key)?.body.answers).toEqual({ childName: '周小禾' })
    await act(() => again.result.current?.submit(failing).catch(() => undefined) ?? Promise.resolve())
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).not.toBe(keys[0])
  })
})
