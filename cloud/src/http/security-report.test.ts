import { createTestApp, NOW, type TestApp } from '../../test/test-app.ts'
import { recordSecurityEvent, type SecurityEventKind } from './security-event.ts'
import { securityReport } from './security-report.ts'

let t: TestApp
beforeAll(async () => void (t = await createTestApp()), 60_000)
afterAll(() => t.close())

test('security events are printed by day in China, kind and detail, with how many people but not whom', async () => {
  expect(await securityReport(t.deps, 7)).toBe('day  kind  detail  events  people')
  const [lin, xu] = [await t.person(['commissioner']), await t.person(['commissioner'])]
  const record = async (at: string, kind: SecurityEventKind, who: string | null, detail: string) => {
    t.clock.moveTo(at)
    await recordSecurityEvent(t.deps, t.deps.db, kind, who, detail)
  }
  await record('2026-11-22T23:59:59+08:00', 'sign_in', lin, 'browser')
  await record('2026-11-23T00:00:00+08:00', 'sign_in', lin, 'browser')
  await record('2026-11-23T09:00:00+08:00', 'sign_in', lin, 'browser')
  await record('2026-11-23T09:00:00+08:00', 'sign_in', xu, 'browser')
  await record('2026-11-24T00:00:00+08:00', 'limit', null, 'POST /api/files')
  t.clock.moveTo(NOW)
  expect(await securityReport(t.deps, 2)).toBe(
    [
      'day         kind     detail           events  people',
      '2026-11-24  limit    POST /api/files       1       0',
      '2026-11-23  sign_in  browser               3       2',
    ].join('\n'),
  )
})
