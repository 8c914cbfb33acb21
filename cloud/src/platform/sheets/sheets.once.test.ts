import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { ChildProcess } from 'node:child_process'
import { workbookOf } from '../../../test/zip.ts'
import { createSheets, readSheet, writeSheet } from './sheets.ts'

const started: ChildProcess[] = []
const remember = (message: unknown) => void started.push((message as { process: ChildProcess }).process)
beforeAll(() => subscribe('child_process', remember))
afterAll(() => {
  unsubscribe('child_process', remember)
  for (const child of started) child.kill('SIGKILL')
})

test('what is written is read again, digit by digit', async () => {
  const rows = [
    ['编号', '金额'],
    ['110101199003070011', '4500.50'],
  ]
  const read = await readSheet(await writeSheet({ name: '待拨付', rows }))
  expect(read).toEqual({
    tables: [
      {
        name: '待拨付',
        rows: rows.map(([a, b], n) => ({ line: n + 1, cells: { 0: { text: a }, 1: { text: b } } })),
      },
    ],
  })
})

test('a file that takes too much memory ends its own process alone: others are answered, and the next is read', async () => {
  const small = createSheets({ heapMb: 48 })
  const row = `<row>${'<c t="str"><v>1</v></c>'.repeat(50)}</row>`
  const heavy = workbookOf(`<sheetData>${row.repeat(Math.floor(12_000_000 / row.length))}</sheetData>`)
  let answered = 0
  const said = jest.spyOn(process.stderr, 'write').mockReturnValue(true)
  const others = setInterval(() => (answered += 1), 5)
  const refused = await small.readSheet(heavy).catch((error: Error) => error.message)
  clearInterval(others)
  // How it ended in a line, not the engine's report of dozens.
  const log = said.mock.calls.join('')
  said.mockRestore()
  expect([log.includes('sheets'), log.includes('heap out of memory')]).toEqual([true, false])
  expect([refused, answered > 10]).toEqual([expect.stringMatching(/^表格没有读完/), true])
  expect(await small.readSheet(Buffer.from('编号\nDX-1\n'))).toMatchObject({ tables: [{ rows: [{}, {}] }] })
})

test('one that takes too long is given up', async () => {
  const hasty = createSheets({ workMs: 1 })
  await expect(hasty.readSheet(Buffer.from('编号\n'))).rejects.toThrow(/读得太久/)
})
