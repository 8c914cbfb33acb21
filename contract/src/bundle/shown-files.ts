import { filesOfMatter, type MatterFile } from '../matter/matter-file.ts'
import type { Matter } from '../matter/schema.ts'
import { placesOf, type Part } from './places.ts'

/** The files of the matters as the one form shows them: each at the place of its material, or with its matter's name. */
export function shownFiles(
  parts: readonly Part[],
  asked: readonly { readonly part: Part; readonly matter: Matter }[],
): MatterFile[] {
  const places = placesOf(parts)
  return asked.flatMap(({ part, matter }) =>
    filesOfMatter(matter).flatMap((file): MatterFile[] => {
      if (file.material === null) return [{ ...file, name: `${matter.title}：${file.name}` }]
      const material = matter.materials.find(({ key }) => key === file.material)
      return material === undefined ? [] : [{ ...file, material: places.ofMaterial(part, material) }]
    }),
  )
}
