import { fireEvent, screen } from '@testing-library/react'
import type { Note, TimelineEntry } from '@talent/contract/service-request'
import { MessageComposer, RequestThread, useMessageOutbox } from '@/features/service-request'
import { answer, sent } from '@/testing/answer'
import { aClock } from '@/testing/factories'
import { render } from '@/testing/render'
import { sendNote, useNotes } from '../use-notes'
import { NoteEntry } from './note-entry'

const author = { role: 'commissioner', name: '林知远', mine: true, portrait: null } as const
const note = (seq: number, at: string): Note => ({
  id: `n${seq}`,
  seq,
  at,
  author,
  text: `备注 ${seq}`,
  attachments: [],
})
const said = (id: string, at: string): TimelineEntry => ({
  id,
  seq: 1,
  at,
  author,
  kind: 'message',
  text: id,
  attachments: [],
})

function Desk() {
  const asides = useNotes('r1').map((one) => ({ id: one.id, at: one.at, aside: <NoteEntry note={one} /> }))
  const timeline = [said('早', '2026-11-24T01:00:00Z'), said('晚', '2026-11-24T03:00:00Z')]
  const request = {
    id: 'r1',
    timeline,
    earlier: 'before',
    reads: [],
    viewer: 'commissioner' as const,
    supplement: null,
    clock: aClock(),
  }
  return <RequestThread request={request} asides={asides} />
}

test('notes stand at their time among what was said, say that the talent doesn’t see them, and none before what is shown', async () => {
  answer(200, {
    items: [note(2, '2026-11-24T02:00:00Z'), note(1, '2026-11-23T02:00:00Z')],
    total: 2,
    nextCursor: null,
    facets: {},
  })
  render(<Desk />)
  await screen.findByText('备注 2')
  expect(screen.getAllByText(/^(早|晚|备注 \d)$/).map((one) => one.textContent)).toEqual([
    '早',
    '备注 2',
    '晚',
  ])
  expect(screen.getByText('内部备注，人才看不到')).toBeInTheDocument()
})

test('备注 sends the words as a note and nothing to the thread; 发送 the other way round', async () => {
  const request = {
    id: 'r1',
    viewer: 'commissioner',
    talentName: '周予安',
    commissioner: null,
    materials: [],
    timeline: [],
  } as const
  function Box() {
    const outbox = useMessageOutbox({ id: 'r1', lastSeq: 1 })
    return (
      <MessageComposer
        request={{ ...request, materials: [], timeline: [] }}
        outbox={outbox}
        note={(body) => sendNote('r1', body)}
      />
    )
  }
  render(<Box />)
  const field = screen.getByRole('textbox')
  const urls = () => sent().flatMap(({ method, url }) => (method === 'POST' ? [url] : []))
  fireEvent.change(field, { target: { value: '二小还有名额' } })
  answer(200, { done: true })
  fireEvent.click(screen.getByText('备注'))
  await screen.findByText('备注')
  expect(urls()).toEqual([expect.stringContaining('/api/requests/r1/notes')])
  expect(field).toHaveValue('')
  fireEvent.change(field, { target: { value: '您好' } })
  answer(200, {})
  fireEvent.click(screen.getByText('发送'))
  await screen.findByText('发送')
  expect(urls()[1]).toMatch(/messages$/)
})
