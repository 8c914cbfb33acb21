import { ContractError } from '@talent/contract'
import { ExplainedError } from './explained-error.ts'
import { loggable } from './loggable-error.ts'

const VALUE = '13800000128'
const withMore = (error: Error, more: object) => Object.assign(error, more)
const thrownBy = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

test.each<[string, unknown, string]>([
  ['our own sentence', new ExplainedError('request r1 is gone'), 'request r1 is gone'],
  [
    'an error of the database',
    withMore(new Error(`invalid input syntax: "${VALUE}"`), {
      severity: 'ERROR',
      code: '22P02',
      detail: VALUE,
    }),
    'database error 22P02',
  ],
  [
    'an error of the system',
    withMore(new Error(`open '/files/${VALUE}'`), { syscall: 'open', code: 'ENOENT', errno: -2 }),
    'open ENOENT',
  ],
  ['a refusal of the contract', new ContractError('invalid', { message: VALUE }), 'ContractError invalid'],
  ['a connection that broke', new Error('Connection terminated unexpectedly'), 'no connection'],
  [
    'a refused connection',
    withMore(new Error(`connect ${VALUE}:5432`), { syscall: 'connect', code: 'ECONNREFUSED' }),
    'no connection: ECONNREFUSED',
  ],
  ['a text that isn’t JSON', thrownBy(() => JSON.parse(`{"a": ${VALUE}x`)), 'SyntaxError'],
  ['an address that isn’t one', thrownBy(() => new URL(`nowhere ${VALUE}`)), 'TypeError ERR_INVALID_URL'],
  ['a property on a text', thrownBy(() => Object.defineProperty(VALUE, 'a', {})), 'TypeError'],
  ['a code that is a value', withMore(new Error(VALUE), { code: `no ${VALUE}` }), 'Error'],
  ['a text', VALUE, 'not an error'],
])('of %s a log line keeps what it is, no value', (_what, error, message) => {
  const kept = loggable(error)
  expect(kept.message).toBe(message)
  expect(JSON.stringify(kept)).not.toMatch(VALUE)
})

test('the frames say where, without the lines of the message', () => {
  const { stack } = loggable(new Error(`first\n    at ${VALUE}`))
  expect(stack).toMatch(/^\s+at .*loggable-error\.once\.test\.ts/)
  expect(stack).not.toMatch(VALUE)
})
