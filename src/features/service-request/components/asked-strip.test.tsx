import { useState } from 'react'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { AboutCard, ThreadCard, TimelineEntryOf } from '@talent/contract/service-request'
import { answer, answerError, sent } from '@/testing/answer'
import { aClock } from '@/testing/factories'
import { render } from '@/testing/render'
import { useMessageOutbox } from '../use-message-outbox'
import { AskedStrip, useAsked } from './asked-strip'
import { MessageComposer } from './message-composer'
import { ThreadEntry } from './thread-entry'

const POLICY: AboutCard = {
  kind: 'policy',
  id: 'rent',
  title: '租房补助',
  number: '示人才〔2026〕15 号',
  version: 2,
}
const AWARD: AboutCard = {
  ...{ kind: 'award', id: 'a2', title: '安家补助，第 2 期' },
  ...{ number: 'DX-2026-000012', version: null },
}

function Page({ asks }: { asks?: AboutCard }) {
  const outbox = useMessageOutbox({ id: 'r1', lastSeq: 4 })
  useAsked(outbox.message, asks)
  const { draft, change } = outbox.message
  return (
    <MessageComposer
      request={
        {
          id: 'r1',
          viewer: 'talent',
          talentName: '',
          commissioner: null,
          materials: [],
          timeline: [],
        } as never
      }
      outbox={outbox}
      along={draft.about && <AskedStrip about={draft.about} onRemove={() => change({ about: null })} />}
    />
  )
}
/** The same is asked about by another answer of the server. */
function Again() {
  const [asks, setAsks] = useState(POLICY)
  return (
    <>
      <Page asks={asks} />
      <button onClick={() => setAsks({ ...POLICY })}>again</button>
    </>
  )
}
const write = (value: string) => {
  fireEvent.change(screen.getByRole('textbox'), { target: { value } })
  fireEvent.click(screen.getByRole('button', { name: '发送' }))
}

describe('what one came to ask about', () => {
  it('goes with the next message, once, and the words are one’s own', async () => {
    render(<Page asks={POLICY} />)
    expect(screen.getByText('问：租房补助')).toBeInTheDocument()
    expect(screen.getByRole('textbox')).toHaveValue('')
    answer(200, {})
    write('怎么申请？')
    await waitFor(() => expect(sent()).toHaveLength(1))
    answer(200, {})
    write('谢谢')
    await waitFor(() => expect(sent()).toHaveLength(2))
    expect(sent().map(({ data }) => data)).toEqual([
      { text: '怎么申请？', fileIds: [], about: { kind: 'policy', id: 'rent' }, seen: 4 },
      { text: '谢谢', fileIds: [], seen: 4 },
    ])
  })

  it('taken off stays off', async () => {
    render(<Again />)
    fireEvent.click(screen.getByRole('button', { name: '不问“租房补助”了，移除' }))
    fireEvent.click(screen.getByText('again'))
    expect(screen.queryByText('问：租房补助')).toBeNull()
    answer(200, {})
    write('您好')
    await waitFor(() => expect(sent()[0]?.data).toEqual({ text: '您好', fileIds: [], seen: 4 }))
  })

  it('is still there when the app was left, and comes back with a message that was refused', async () => {
    const page = render(<Page asks={AWARD} />)
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '什么时候到账' } })
    page.unmount()
    render(<Page />)
    expect(screen.getByText('问：安家补助，第 2 期')).toBeInTheDocument()
    const message = '没有找到，可能已经撤下；请移除后再发送'
    answerError('invalid', { fields: [{ field: 'about', label: '兑现', message }] })
    fireEvent.click(screen.getByRole('button', { name: '发送' }))
    expect(await screen.findByText(new RegExp(message))).toBeInTheDocument()
    expect(screen.getByText('问：安家补助，第 2 期')).toBeInTheDocument()
    expect(screen.getByRole('textbox')).toHaveValue('什么时候到账')
  })
})

describe('in the thread', () => {
  const entry = (mine: boolean, about?: ThreadCard): TimelineEntryOf<'message'> => ({
    ...{ id: 'e1', seq: 1, at: '2026-11-24T02:00:00.000Z', kind: 'message', text: '怎么申请？' },
    author: { role: 'talent', name: '周予安', mine, portrait: null },
    attachments: [],
    ...(about && { about }),
  })
  type Shown = Parameters<typeof ThreadEntry>[0]
  const show = (one: Shown['entry'], viewer: Shown['request']['viewer'] = 'talent') =>
    render(<ThreadEntry entry={one} request={{ supplement: null, clock: aClock(), viewer }} />)

  it.each([true, false])('a policy is a card with its number that opens it for both sides', (mine) => {
    show(entry(mine, POLICY))
    fireEvent.click(screen.getByRole('link', { name: /租房补助/ }))
    expect(screen.getByText('示人才〔2026〕15 号')).toBeInTheDocument()
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/packages/policy/detail/index?id=rent' })
  })

  it('an award opens for whoever gets it; the other side reads which one, and no link leads where they may not go', () => {
    const { unmount } = show(entry(true, AWARD))
    fireEvent.click(screen.getByRole('link', { name: /安家补助，第 2 期/ }))
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/packages/policy/award/index?id=a2' })
    unmount()
    show(entry(false, AWARD))
    expect(screen.getByText('DX-2026-000012')).toBeInTheDocument()
    expect(screen.queryByRole('link')).toBeNull()
  })

  it('a result opens for whose it is and for their commissioner; a coordinator reads that there is one', () => {
    const card = { ...POLICY, kind: 'shared_result', id: 's1' } as const
    for (const [mine, viewer] of [
      [true, 'talent'],
      [false, 'commissioner'],
    ] as const) {
      const { unmount } = show(entry(mine, card), viewer)
      fireEvent.click(screen.getByRole('link', { name: /逐条判断：租房补助/ }))
      expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/packages/policy/shared-result/index?id=s1' })
      unmount()
    }
    show(entry(false, card), 'coordinator')
    expect(screen.getByText('逐条判断：租房补助')).toBeInTheDocument()
    expect(screen.queryByRole('link')).toBeNull()
  })

  it('a request begun from a policy has it at its submission; what asks about nothing has none', () => {
    const { unmount } = show({ ...entry(true, POLICY), kind: 'submit', materialCount: 0 } as never)
    expect(screen.getByRole('link', { name: /租房补助/ })).toBeInTheDocument()
    unmount()
    show(entry(true))
    expect(screen.queryByRole('link')).toBeNull()
  })
})
