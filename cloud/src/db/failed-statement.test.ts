import { createTestApp } from '../../test/test-app.ts'

/** A statement that fails is the pool's to put its connection away: the next one is served as if nothing had been. */
test('after a statement that fails, the next ones are served, over and over', async () => {
  const t = await createTestApp()
  const asked = async (value: string) =>
    t.pool.query<{ n: number }>('select $1::int as n', [value]).then(
      ({ rows }) => rows[0]?.n,
      (error: { code?: string }) => error.code,
    )
  const answers = []
  for (const value of ['none', '1', '2', 'none', 'none', '3', '4']) answers.push(await asked(value))
  expect(answers).toEqual(['22P02', 1, 2, '22P02', '22P02', 3, 4])
  await t.close()
})
