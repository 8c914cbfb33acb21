import { screen } from '@testing-library/react'
import type { DraftBody, Matter } from '@talent/contract/matter'
import { render } from '@/testing/render'
import { EMPTY_BODY } from '../../form/draft-store'
import { DraftConflicts } from './draft-conflicts'

const field = { type: 'text', options: [], max: 20, help: null, basis: null }
/** As it is asked: 现就读学校 isn't. */
const asked = {
  sections: [{ title: '孩子', fields: [{ ...field, key: 'childName', label: '孩子姓名' }] }],
  materials: [],
  consents: [],
} as unknown as Matter
const body: DraftBody = { ...EMPTY_BODY, answers: { childName: '周小满', currentSchool: '一中' } }
const name = { path: 'answers.childName', theirs: '周小禾' }
const school = { path: 'answers.currentSchool', theirs: '二中' }
const record = { path: 'materials.record', theirs: [] }

test.each([
  ['asked about what is shown, with nothing settled meanwhile', [school, name], true, []],
  [
    'not asked about what is hidden: once nothing else is left it stays as it is here',
    [school, record],
    false,
    [
      ['answers.currentSchool', 'mine'],
      ['materials.record', 'mine'],
    ],
  ],
])('one is %s', (_, conflicts, asks, settled) => {
  const choose = jest.fn()
  render(<DraftConflicts shown={asked} body={body} conflicts={conflicts} onChoose={choose} />)
  expect(screen.queryByText('另一处也改了这份草稿，有 1 项要您选择，选好再保存到云端。') !== null).toBe(asks)
  expect(screen.queryByText('现就读学校')).toBeNull()
  expect(choose.mock.calls).toEqual(settled)
})
