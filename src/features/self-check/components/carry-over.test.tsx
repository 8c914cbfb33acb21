import { act, fireEvent, screen } from '@testing-library/react'
import type { PolicyInPlay } from '@talent/contract/self-check'
import { useSession } from '@/features/account'
import { provideDraftOwner } from '@/lib/kept-draft'
import { render } from '@/testing/render'
import { NOBODYS } from '../own-facts'
import { SelfCheckPanel } from './self-check-panel'

const POLICIES: PolicyInPlay[] = [
  {
    ...{
      id: 'settle',
      title: '安家补助',
      topics: [],
      expiresOn: null,
      demo: true,
      exclusions: [],
      benefits: [],
    },
    matter: null,
    condition: {
      ...{ fact: 'degree', operator: 'gte', value: '博士研究生' },
      ...{ summary: '博士研究生', clause: '第五条' },
    },
  },
]
const QUESTION = '把刚才的回答带到您的账户？'

beforeAll(() => provideDraftOwner(() => useSession.getState().accountId))
beforeEach(() => signIn(null))

/** null: signed out; what was theirs on the phone stays, as between two who sign in one after the other. */
function signIn(accountId: string | null): void {
  act(() => useSession.setState({ accountId, token: accountId }))
}
const open = () => render(<SelfCheckPanel policies={POLICIES} own={NOBODYS} title="查能享受什么" />)
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

function answeredByVisitor(): void {
  const page = open()
  fireEvent.click(screen.getByRole('radio', { name: '博士研究生' }))
  expect(screen.queryByText(QUESTION)).toBeNull()
  page.unmount()
}

test('who signs in is asked first; taken over, the answers are theirs and nobody else’s', () => {
  answeredByVisitor()
  signIn('a')
  const page = open()
  expect(screen.getByText(QUESTION)).toBeInTheDocument()
  expect(screen.queryByText('您答过的')).toBeNull()
  press('带过来')
  expect(screen.queryByText(QUESTION)).toBeNull()
  expect(screen.getByText('您答过的')).toBeInTheDocument()
  page.unmount()

  signIn('b')
  const other = open()
  expect(screen.queryByText(QUESTION)).toBeNull()
  expect(screen.queryByText('您答过的')).toBeNull()
  other.unmount()
  signIn(null)
  open()
  expect(screen.queryByText('您答过的')).toBeNull()
})

test('refused, they stay on the phone as a visitor’s, and one isn’t asked about them again', () => {
  answeredByVisitor()
  signIn('a')
  const page = open()
  press('不带')
  expect(screen.queryByText('您答过的')).toBeNull()
  page.unmount()
  const again = open()
  expect(screen.queryByText(QUESTION)).toBeNull()
  again.unmount()

  signIn('b')
  const other = open()
  expect(screen.getByText(QUESTION)).toBeInTheDocument()
  other.unmount()
  signIn(null)
  open()
  expect(screen.getByText('您答过的')).toBeInTheDocument()
})

test('one’s own answer to a question the visitor wasn’t sure of stays', () => {
  signIn('a')
  const mine = open()
  fireEvent.click(screen.getByRole('radio', { name: '博士研究生' }))
  mine.unmount()
  signIn(null)
  const theirs = open()
  fireEvent.click(screen.getByRole('radio', { name: /^不清楚/ }))
  theirs.unmount()
  signIn('a')
  open()
  press('带过来')
  expect(screen.getAllByText('博士研究生').length).toBeGreaterThan(0)
})
