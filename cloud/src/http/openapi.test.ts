import { endpoints } from '@talent/contract'
import { createTestApp, type TestApp } from '../../test/test-app.ts'
import { openApiDocument } from './openapi.ts'

describe('the API page', () => {
  let test: TestApp
  beforeAll(async () => void (test = await createTestApp()))
  afterAll(() => test.close())

  it('describes every endpoint of the contract, with its failures', () => {
    const { paths } = openApiDocument()
    for (const [name, endpoint] of Object.entries(endpoints)) {
      const operation = paths[endpoint.path]?.[endpoint.method.toLowerCase()] as {
        operationId: string
        responses: Record<string, unknown>
      }
      expect(operation.operationId).toBe(name)
      expect(Object.keys(operation.responses)).toContain('500')
    }
  })

  it('is served, with assets of its own', async () => {
    expect((await test.app.inject('/docs/json')).json().info.title).toBe('人才服务')
    const page = await test.app.inject('/docs/')
    expect(page.statusCode).toBe(200)
    expect(page.body).not.toMatch(/https?:\/\/(?!www\.w3\.org)/)
  })

  it('comes under a content security policy, and data is never to be run or kept', async () => {
    const page = await test.app.inject('/docs/')
    expect(String(page.headers['content-security-policy'])).toContain("default-src 'self'")
    const data = await test.app.inject('/api/me')
    expect(data.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    })
  })

  it('serves every endpoint the contract lists', () => {
    const missing = Object.values(endpoints).filter(
      ({ method, path }) => !test.app.hasRoute({ method, url: path.replace(/\{(\w+)\}/g, ':$1') }),
    )
    expect(missing.map(({ method, path }) => `${method} ${path}`)).toEqual([])
  })
})
