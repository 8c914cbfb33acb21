import { useDistrict } from '../../test/district.ts'
import { eachLocked } from './each-locked.ts'

const { t } = useDistrict({})

test('one that fails stops none of the others, takes nothing along, and its fault is heard of once they are done', async () => {
  const ids = ['a', 'b', 'c'].map((id) => ({ id }))
  const done: string[] = []
  const run = eachLocked(
    t.deps.db,
    async (after) => ids.filter(({ id }) => id > after),
    async (_trx, id) => id,
    async (_trx, id) => {
      if (id === 'b') throw new RangeError('b is broken')
      done.push(id)
      return 1
    },
  )
  await expect(run).rejects.toThrow('b is broken')
  expect(done).toEqual(['a', 'c'])
})
