import { asRefusal, isCancelled, RefusedError, toError } from './failure'
import { errorText } from './error-text'

test.each([
  [{ errMsg: 'openDocument:fail filetype not supported' }, 'openDocument:fail filetype not supported'],
  ['words', 'words'],
  [{}, 'unknown'],
  [null, 'unknown'],
  [undefined, 'unknown'],
])('%j becomes an error with words, never [object Object]', (thrown, message) => {
  expect(toError(thrown)).toBeInstanceOf(Error)
  expect(toError(thrown).message).toBe(message)
})

test('an error stays itself', () => {
  const error = new RangeError('x')
  expect(toError(error)).toBe(error)
})

test('closing a chooser is no failure', () => {
  expect(isCancelled({ errMsg: 'chooseMedia:fail cancel' })).toBe(true)
  expect(isCancelled({ errMsg: 'chooseMedia:fail' })).toBe(false)
})

test.each([
  ['chooseMedia:fail auth deny', '请在设置中打开', 'app'],
  ['chooseMedia:fail authorize no response', '请在设置中打开', 'app'],
  ['chooseMedia:fail system permission denied', '请在手机设置中打开', 'phone'],
  ['chooseMedia:fail:system permission denied', '请在手机设置中打开', 'phone'],
  ['chooseMedia:fail privacy permission is not authorized', '读过后点“同意”', undefined],
  ['chooseMedia:fail api scope is not declared in the privacy agreement', '还没有登记', undefined],
])('“%s” says what to allow', (errMsg, says, settings) => {
  const refusal = asRefusal({ errMsg }, '摄像头')
  expect(refusal).toBeInstanceOf(RefusedError)
  expect(errorText(refusal as RefusedError)).toContain(says)
  expect(errorText(refusal as RefusedError)).toContain('摄像头')
  expect(refusal?.settings).toBe(settings)
})

test('another failure is no refusal', () => {
  expect(asRefusal({ errMsg: 'chooseMedia:fail unknown' }, '相册')).toBeUndefined()
  expect(asRefusal(new Error('x'), '相册')).toBeUndefined()
})
