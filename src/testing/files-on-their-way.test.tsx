import type { ReactElement } from 'react'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ComplaintDetail } from '@talent/contract/complaint'
import type { Matter } from '@talent/contract/matter'
import type { RequestDetail } from '@talent/contract/service-request'
import { forgetSession, startSession } from '@/features/account'
import { ResolveSheet } from '@/features/commissioner/components/resolve-sheet'
import { useHandleDraft } from '@/features/commissioner/handle-draft'
import { AnswerPanel, ComplainForm } from '@/features/complaint'
import { pickFiles } from '@/features/file'
import { EMPTY_BODY } from '@/features/matter/form/draft-store'
import { BundleForm } from '@/features/bundle'
import { MatterForm } from '@/features/matter'
import { ConfirmForm } from '@/features/preparation'
import { HandInPanel, SupplementPanel } from '@/features/service-request'
import { MessageComposer } from '@/features/service-request/components/message-composer'
import { useMessageOutbox } from '@/features/service-request/use-message-outbox'
import { answer, sent } from './answer'
import { aMe, aProfile, aClock, aCommissioner, aSession, aSummary } from './factories'
import { aMatterForm, useDraftInMemory } from './matter-draft'
import { aPreparation } from './preparation-things'
import { render } from './render'

jest.mock('@/features/file/pick-file')

// What is still on its way ends with the session.
afterEach(() =>
  act(() => {
    startSession(aSession())
    forgetSession()
  }),
)

const upload = Taro.uploadFile as unknown as jest.Mock
let picks = 0
const pick = (...names: string[]) =>
  jest
    .mocked(pickFiles)
    .mockResolvedValueOnce(
      names.map((name) => ({ key: `pick-${(picks += 1)}`, path: name, name, size: 1, type: 'image/jpeg' })),
    )
const stored = (id: string) => ({
  statusCode: 200,
  data: JSON.stringify({ id, type: 'image/jpeg', size: 1, uploadedAt: '2026-11-24T06:00:00.000Z' }),
})
/** The server's answer to the next upload, when it comes. */
function uploadLater(): { arrives: (id: string) => Promise<void>; fails: () => Promise<void> } {
  let settle: (reply: Promise<unknown>) => void = () => undefined
  upload.mockReturnValueOnce(new Promise((resolve) => (settle = resolve)))
  return {
    arrives: (id) => act(async () => settle(Promise.resolve(stored(id)))),
    fails: () => act(async () => settle(Promise.reject(Object.assign(new Error(), { errMsg: 'fail' })))),
  }
}

const request = {
  ...aSummary({ state: 'in_progress', clock: aClock() }),
  id: 'r1',
  version: 5,
  viewer: 'talent',
  commissioner: aCommissioner(),
  timeline: [],
  materials: [{ key: 'proof', name: '居住证明', basis: null, files: [], deferred: true, awaited: true }],
  supplement: {
    items: [{ key: 'item-1', what: '学历证书', basis: null, material: null }],
    note: '',
    dueOn: '2026-11-26',
    waitsThrough: null,
    askedAt: '2026-11-23T08:40:00Z',
  },
} as unknown as RequestDetail

const matter = aMatterForm({
  materials: [
    { key: 'proof', name: '居住证明', form: '照片', help: null, alternatives: [], required: true },
  ] as unknown as Matter['materials'],
})

const complaint = {
  ...{ id: 'c1', number: 'TS-2026-000001', kind: 'complaint', state: 'accepted', version: 2 },
  ...{ words: '窗口让我跑了两趟', about: null, who: '高若渝', owner: '顾明月', nextStep: null, steps: [] },
} as unknown as ComplaintDetail

const submitted = jest.fn()
function Matters() {
  return (
    <MatterForm
      matter={matter}
      days={[]}
      provisional={false}
      draft={useDraftInMemory()}
      profileFilled
      onSubmit={(form) => {
        submitted(form)
        return Promise.resolve({ id: 'r9', number: 'RC', state: 'submitted', version: 1 })
      }}
      onSubmitted={() => undefined}
      filesOf={jest.fn()}
    />
  )
}
function Bundles() {
  return (
    <BundleForm
      bundle={{ code: 'newcomer', title: '一件事', summary: '', icon: 'users', parts: [], demo: true }}
      parts={[{ key: 'home', matter }]}
      days={[]}
      provisional={false}
      draft={useDraftInMemory({ ...EMPTY_BODY, answers: { parts: ['home'] } })}
      me={aMe({ profile: aProfile() })}
      asksFirst={false}
      onSubmit={(forms) => {
        submitted(forms[0])
        return Promise.resolve({ id: 'c1', number: 'YJS', requests: [] })
      }}
      onSubmitted={() => undefined}
      filesOf={jest.fn()}
    />
  )
}
function Message() {
  const outbox = useMessageOutbox({ id: request.id, lastSeq: 1 })
  return <MessageComposer request={request} outbox={outbox} />
}
function Resolve() {
  const store = useHandleDraft('r1')
  return <ResolveSheet request={request} store={store} onClose={() => undefined} />
}

interface Sender {
  form: () => ReactElement
  /** All but the file. */
  fill?: () => void
  picker: RegExp
  button: string | RegExp
  /** What a press made of it sent. */
  handed?: () => unknown[]
}
const type = (name: string | RegExp, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const posts = () => sent().flatMap(({ method, data }) => (method === 'POST' ? [data] : []))

/** Each component that sends files, by its file. */
const SENDERS: Record<string, Sender> = {
  'matter/components/form/matter-form.tsx': {
    form: () => <Matters />,
    picker: /上传：居住证明/,
    button: '提交申请',
    handed: () => submitted.mock.calls,
  },
  'bundle/components/bundle-form.tsx': {
    form: () => <Bundles />,
    picker: /上传：居住证明/,
    button: /^(下一步|提交 1 件)$/,
    handed: () => submitted.mock.calls,
  },
  'service-request/components/message-composer.tsx': {
    form: () => <Message />,
    fill: () => type(/留言/, '材料在附件里'),
    picker: /添加附件/,
    button: '发送',
  },
  'service-request/components/supplement-panel.tsx': {
    form: () => <SupplementPanel request={request} title="补充材料" onSent={jest.fn()} />,
    fill: () => {
      fireEvent.click(screen.getByRole('button', { name: /写说明/ }))
      type(/的说明$/, '学校在补发')
    },
    picker: /上传：学历证书/,
    button: '提交补充材料',
  },
  'service-request/components/hand-in-panel.tsx': {
    form: () => <HandInPanel request={request} title="补交容缺材料" onSent={jest.fn()} />,
    picker: /上传：居住证明/,
    button: '提交容缺材料',
  },
  'complaint/components/complain-form.tsx': {
    form: () => <ComplainForm title="写投诉建议" requests={[]} about={undefined} onSent={jest.fn()} />,
    fill: () => type('内容', '窗口让我跑了两趟'),
    picker: /上传：附件/,
    button: '提交投诉',
  },
  'complaint/components/write-form.tsx': {
    form: () => (
      <AnswerPanel complaint={{ ...complaint, mine: true, allowedEvents: ['answer'] }} title="投诉建议" />
    ),
    fill: () => type('答复', '另约周四上午'),
    picker: /上传：附件/,
    button: '答复',
  },
  'preparation/components/confirm-form.tsx': {
    form: () => (
      <ConfirmForm
        preparation={{ ...aPreparation, filled: { answers: {}, note: '', changes: [] } }}
        matter={matter}
        days={[]}
        provisional={false}
        profile={aProfile()}
        filesOf={jest.fn()}
        onSubmitted={() => undefined}
      />
    ),
    picker: /上传：居住证明/,
    button: '确认提交',
  },
  'commissioner/components/resolve-sheet.tsx': {
    form: () => <Resolve />,
    fill: () => {
      fireEvent.click(screen.getByRole('radio', { name: '已解决' }))
      type('结果说明', '明天去大厅领取')
    },
    picker: /添加：结果附件/,
    button: '确认办结',
  },
}

/** Of a form with materials, but for others: it asks for none. */
const WITHOUT_FILES = ['preparation/components/prepare-form.tsx']

/** Takes one file at a time; what holds here holds there by its own test. */
const ONE_FILE = ['matter-editor/components/file-sheet.tsx']

/** Keeps each file by itself, as it arrives: there is nothing it would be sent with. */
const KEPT_AT_ONCE = ['application/components/cv-file-card.tsx']

const FEATURES = join(__dirname, '../features')
test('every component that sends files is known here', () => {
  const names = readdirSync(FEATURES, { recursive: true, encoding: 'utf8' })
  const texts = names
    .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
    .map((name) => [name, readFileSync(join(FEATURES, name), 'utf8')] as const)
  const senders = texts.filter(([, text]) => /\b(useFormUploads|useFormPage)[<(]/.test(text))
  expect(senders.map(([name]) => name).sort()).toEqual(
    [...Object.keys(SENDERS), ...WITHOUT_FILES, ...ONE_FILE].sort(),
  )
  // A picker is part of one of them.
  const pickers = texts.filter(
    ([name, text]) => /<(FilePicker|VoiceButton)\b/.test(text) && !senders.some(([one]) => one === name),
  )
  expect(pickers.map(([name]) => name).sort()).toEqual([
    ...KEPT_AT_ONCE,
    'complaint/components/words-and-files.tsx',
    'matter/components/form/materials-step.tsx',
  ])
})

async function choose({ picker }: Sender, ...names: string[]) {
  pick(...names)
  const before = upload.mock.calls.length
  fireEvent.click(screen.getByRole('button', { name: picker }))
  fireEvent.click(await screen.findByText('从相册选择'))
  await waitFor(() => expect(upload.mock.calls.length).toBeGreaterThan(before))
}
const press = ({ button }: Sender) => fireEvent.click(screen.getByRole('button', { name: button }))
const handedBy = ({ handed = posts }: Sender) => JSON.stringify(handed())
const keys = () => upload.mock.calls.map(([{ header }]) => header['Idempotency-Key'])
const toasts = () => jest.mocked(Taro.showToast).mock.calls.map(([option]) => option?.title)
const said = () => screen.queryAllByRole('alert').map(({ textContent }) => textContent)

describe.each(Object.entries(SENDERS))('%s', (name, sender) => {
  it('is not sent while a file of it is on its way, says how many, and then takes it along', async () => {
    const later = uploadLater()
    render(sender.form())
    sender.fill?.()
    await choose(sender, 'a.jpg')
    press(sender)
    expect(said().join()).toContain('还有 1 个文件在上传，传完再提交')
    if (!name.includes('composer')) expect(said().join()).toContain('还差 1 处')
    expect(handedBy(sender)).toBe('[]')
    await later.arrives('f1')
    expect(said()).toEqual([])
    answer(200, { id: 'r1', number: 'RC', state: 'in_progress', version: 6 })
    press(sender)
    await waitFor(() => expect(handedBy(sender)).toContain('"f1"'))
  })

  it('is not sent without a file that failed: sent again it is the same upload, removed it is no matter', async () => {
    const [first, second, third] = [uploadLater(), uploadLater(), uploadLater()]
    render(sender.form())
    sender.fill?.()
    await choose(sender, 'a.jpg', 'b.jpg')
    await first.fails()
    await second.arrives('f2')
    press(sender)
    expect(said().join()).toContain('有 1 个文件没有传上去，请重试或移除')
    expect(handedBy(sender)).toBe('[]')
    fireEvent.click(screen.getByRole('button', { name: /^重试上传/ }))
    await third.fails()
    expect(keys()[2]).toBe(keys()[0])
    expect(keys()[1]).not.toBe(keys()[0])
    fireEvent.click(screen.getByRole('button', { name: /^移除没有传上去的/ }))
    expect(said()).toEqual([])
    answer(200, { id: 'r1', number: 'RC', state: 'in_progress', version: 6 })
    press(sender)
    await waitFor(() => expect(handedBy(sender)).toContain('"f2"'))
  })

  it('says that not all of what was picked is taken', async () => {
    uploadLater()
    render(sender.form())
    await choose(sender, ...Array.from({ length: 11 }, (_, i) => `${i}.jpg`))
    expect(said().join()).toContain('一次最多 9 个文件，多选的 2 个没有上传')
  })
})

describe('a form that is left while a file is on its way', () => {
  const sender = SENDERS['service-request/components/supplement-panel.tsx'] as Sender
  const filesOf = () => within(document.body).queryAllByText(/^图片 \d$/).length

  it('has the file when one comes back, whether it arrived before or after', async () => {
    const [first, second] = [uploadLater(), uploadLater()]
    const page = render(sender.form())
    await choose(sender, 'a.jpg', 'b.jpg')
    page.unmount()
    await first.arrives('f1')
    await waitFor(() => expect(upload).toHaveBeenCalledTimes(2))
    render(sender.form())
    expect(filesOf()).toBe(1)
    press(sender)
    expect(said().join()).toContain('还有 1 个文件在上传')
    await second.arrives('f2')
    expect(filesOf()).toBe(2)
  })

  it('tells of one that failed meanwhile, and offers it again there', async () => {
    const later = uploadLater()
    const page = render(sender.form())
    await choose(sender, 'a.jpg')
    page.unmount()
    await later.fails()
    expect(toasts()).toEqual(['有文件没有传上去，回到刚才的表单可以重试'])
    render(sender.form())
    expect(screen.getByRole('button', { name: /^重试上传/ })).toBeInTheDocument()
  })

  it('that stays open when its session ends takes what is picked in the next one', async () => {
    startSession(aSession())
    const [lost, later] = [uploadLater(), uploadLater()]
    render(sender.form())
    await choose(sender, 'a.jpg')
    act(() => forgetSession())
    await lost.arrives('f1')
    act(() => startSession(aSession()))
    await choose(sender, 'a.jpg')
    await later.arrives('f2')
    expect(filesOf()).toBe(1)
  })

  it('keeps nothing of whoever signed out meanwhile', async () => {
    startSession(aSession())
    const later = uploadLater()
    const page = render(sender.form())
    await choose(sender, 'a.jpg')
    page.unmount()
    act(() => forgetSession())
    expect(toasts()).toContain('没有传完的文件，登录后请重新选择')
    Taro.clearStorageSync()
    await later.arrives('f1')
    expect(Taro.getStorageInfoSync().keys).toEqual([])
  })
})
