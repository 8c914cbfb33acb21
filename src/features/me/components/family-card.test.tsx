import { useState } from 'react'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Family } from '@talent/contract/me'
import { answer, answerError, sent } from '@/testing/answer'
import { aFamily, aMe, aProfile } from '@/testing/factories'
import { render } from '@/testing/render'
import { FamilyCard } from './family-card'
import { ProfilePanel } from './profile-panel'

const CHILD = { relation: '子女' as const, name: '周小满', bornIn: '2018-09' }
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const bodies = () => sent().flatMap(({ method, data }) => (method === 'PUT' ? [data] : []))

/** The list is another when the words are pressed, as it is on a second phone. */
function Elsewhere({ before, after }: { before: Family; after: Family }) {
  const [family, setFamily] = useState(before)
  return (
    <>
      <button onClick={() => setFamily(after)}>别处改了</button>
      <FamilyCard family={family} />
    </>
  )
}

describe('somebody of the family', () => {
  const open = (family: Family, name: string | RegExp) => {
    const page = render(<FamilyCard family={family} />)
    press(name)
    return page
  }

  it('is kept with the words ticked, which no one else ticks', async () => {
    open(aFamily(), '加一位')
    type('姓名', '周小禾')
    const box = screen.getByRole('checkbox', { name: '我同意保存以上信息' })
    expect(box).not.toBeChecked()
    const message = '请阅读后勾选同意，不同意就不保存'
    answerError('invalid', { fields: [{ field: 'consent', label: '同意', message }] })
    press('保存')
    expect((await screen.findAllByText(message)).length).toBeGreaterThan(0)
    fireEvent.click(box)
    expect(screen.queryByText(message)).toBeNull()
    answer(200, aFamily({ version: 1 }))
    press('保存')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const member = { relation: '子女', name: '周小禾', bornIn: null }
    expect(bodies()).toEqual([
      { members: [member], basedOn: 0, consent: null },
      { members: [member], basedOn: 0, consent: 3 },
    ])
  })

  it('is kept as typed when the send fails and the page is left, without the tick', async () => {
    const page = open(aFamily(), '加一位')
    type('姓名', '周小禾')
    fireEvent.click(screen.getByRole('checkbox', { name: '我同意保存以上信息' }))
    answerError('unavailable')
    press('保存')
    await waitFor(() => expect(bodies()).toHaveLength(1))
    page.unmount()
    open(aFamily(), '加一位')
    expect(screen.getByRole('textbox', { name: '姓名' })).toHaveValue('周小禾')
    expect(screen.getByRole('checkbox', { name: '我同意保存以上信息' })).not.toBeChecked()
  })

  it('that is changed keeps its place, whoever was added elsewhere meanwhile', async () => {
    const spouse = { relation: '配偶' as const, name: '陈映川', bornIn: null }
    const before = aFamily({ members: [CHILD], version: 1 })
    render(<Elsewhere before={before} after={aFamily({ members: [spouse, CHILD], version: 2 })} />)
    press(/周小满/)
    // As it is there is nothing to agree to.
    expect(screen.queryByRole('checkbox')).toBeNull()
    type('姓名', '周小禾')
    fireEvent.click(screen.getByText('别处改了'))
    fireEvent.click(screen.getByRole('checkbox', { name: '我同意保存以上信息' }))
    answer(200, aFamily())
    press('保存')
    await waitFor(() => expect(bodies()).toHaveLength(1))
    expect(bodies()[0]).toEqual({
      members: [spouse, { ...CHILD, name: '周小禾' }],
      basedOn: 2,
      consent: 3,
    })
  })

  it('that is half typed stays so while another one is changed and saved, and is nobody else’s', async () => {
    const spouse = { relation: '配偶' as const, name: '陈映川', bornIn: null }
    const before = aFamily({ members: [CHILD, spouse], version: 1 })
    const after = aFamily({ members: [CHILD, { ...spouse, name: '陈映秋' }], version: 2 })
    render(<Elsewhere before={before} after={after} />)
    press(/周小满/)
    type('姓名', '周小')
    press('关闭')
    press(/陈映川/)
    expect(screen.getByRole('textbox', { name: '姓名' })).toHaveValue('陈映川')
    type('姓名', '陈映秋')
    fireEvent.click(screen.getByRole('checkbox', { name: '我同意保存以上信息' }))
    answer(200, after)
    press('保存')
    await waitFor(() => expect(bodies()).toHaveLength(1))
    expect(bodies()[0]).toMatchObject({ members: after.members })
    fireEvent.click(screen.getByText('别处改了'))
    press(/周小满/)
    expect(screen.getByRole('textbox', { name: '姓名' })).toHaveValue('周小')
  })

  it('that is added while somebody else was elsewhere is added all the same', async () => {
    render(<Elsewhere before={aFamily()} after={aFamily({ members: [CHILD], version: 1 })} />)
    press('加一位')
    fireEvent.click(screen.getByText('别处改了'))
    const sheet = screen.getByRole('dialog', { name: '加一位家庭成员' })
    expect(within(sheet).queryByText('删除这一位')).toBeNull()
    type('姓名', '周小禾')
    answer(200, aFamily())
    press('保存')
    await waitFor(() => expect(bodies()).toHaveLength(1))
    expect(bodies()[0]).toMatchObject({ members: [CHILD, { name: '周小禾' }], basedOn: 1 })
  })
})

describe('the profile', () => {
  const open = () =>
    render(
      <ProfilePanel
        me={aMe({ profile: aProfile() })}
        areas={[{ code: 'kcy', name: '科创园' }]}
        title="基本情况"
        onSaved={jest.fn()}
      />,
    )

  it('is as typed when the send failed and the page was left, says so, and goes back on a press', async () => {
    const page = open()
    expect(screen.queryByText(/还没有保存/)).toBeNull()
    type('姓名', '周予宁')
    answerError('unavailable')
    press('保存')
    await waitFor(() => expect(bodies()).toHaveLength(1))
    expect(screen.queryByText(/还没有保存/)).toBeNull()
    page.unmount()
    const again = open()
    expect(screen.getByText(/上次填写的内容还没有保存/)).toBeInTheDocument()
    expect(screen.getByRole('textbox', { name: '姓名' })).toHaveValue('周予宁')
    press('不要了，用已保存的')
    expect(screen.getByRole('textbox', { name: '姓名' })).toHaveValue('周予安')
    again.unmount()
    expect(Taro.getStorageInfoSync().keys).toEqual([])
  })

  it('once saved is kept nowhere else', async () => {
    const page = open()
    type('姓名', '周予宁')
    answer(200, aMe())
    press('保存')
    await waitFor(() => expect(bodies()).toHaveLength(1))
    await waitFor(() => expect(screen.getByRole('button', { name: '保存' })).toBeEnabled())
    page.unmount()
    expect(Taro.getStorageInfoSync().keys).toEqual([])
  })
})
