import { isNearlyFull, loadRemark, loadsByArea } from './loads'

const load = (name: string, areaName: string, load: number, capacity = 20) => ({
  name,
  areaName,
  load,
  capacity,
})

describe('loads of the commissioners', () => {
  it('are ordered by area and name, whatever the load', () => {
    const lin = load('林知远', '科创园', 3)
    const xu = load('许青禾', '科创园', 19)
    const song = load('宋知微', '新城', 1)
    const order = loadsByArea([xu, song, lin])
    expect(order.indexOf(lin)).toBeLessThan(order.indexOf(xu))
    expect(loadsByArea([{ ...lin, load: 19 }, song, { ...xu, load: 0 }]).map(({ name }) => name)).toEqual(
      order.map(({ name }) => name),
    )
  })

  it('say who is nearly full, and nothing otherwise', () => {
    expect(isNearlyFull(load('江以宁', '产业园', 18))).toBe(true)
    expect(loadRemark([load('江以宁', '产业园', 18), load('林知远', '科创园', 11)])).toBe(
      '江以宁接近上限，新事项会先匹配给其他专员。',
    )
    expect(loadRemark([load('林知远', '科创园', 11)])).toBeNull()
  })
})
