import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ContractError } from '@talent/contract'
import { errorLine, errorText, faultsWithin } from './error-text'

test('a line ends with the number to quote, where the server gave one', () => {
  const failed = new ContractError('internal', { incident: 'a1b2c3' })
  expect(errorLine(failed)).toBe(`${errorText(failed)}（问题编号 a1b2c3）`)
  const told = new ContractError('not_found')
  expect(errorLine(told)).toBe(errorText(told))
})

test('no place tells of an error without its number: bare words are for those who show it beside', () => {
  const src = join(__dirname, '..')
  const bare = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .filter((file) => /\berrorText\(/.test(readFileSync(join(src, file), 'utf8')))
  expect(bare.sort()).toEqual([
    'components/feedback/error-state/index.tsx',
    'components/feedback/submit-feedback/index.tsx',
    'lib/error-text.ts',
  ])
})

test('a form that adds and changes reads its faults the same, a list’s entries on the list', () => {
  const fields = [
    { field: 'station.name', label: '站点名称', message: '请填写站点名称' },
    { field: 'phone', label: '电话', message: '请填写电话' },
    { field: 'station.keeperIds.1', label: '负责人', message: '不是专员' },
  ]
  expect(faultsWithin(new ContractError('invalid', { fields }), 'station')).toEqual({
    name: '请填写站点名称',
    phone: '请填写电话',
    keeperIds: '不是专员',
  })
})
