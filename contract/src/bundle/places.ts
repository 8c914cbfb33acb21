import { proofOf, type Matter, type MatterField, type MatterMaterial } from '../matter/index.ts'
import { fieldsOf } from '../matter/schema.ts'

/** A matter of a bundle, as it is in force. */
export interface Part {
  readonly key: string
  readonly matter: Matter
}

/** Of a fact that is asked for in the same way wherever it is asked; null: nobody else's question. */
const shapeOf = ({ fact, type, options }: MatterField): string | null =>
  fact === undefined || fact === null ? null : JSON.stringify([fact, type, options])

const placeIn = (part: Part, key: string) => `${part.key}-${key}`

/** Where the one form of a bundle keeps what its matters ask: shared questions and materials have one place, its first asker's. */
export interface Places {
  readonly ofField: (part: Part, field: MatterField) => string
  readonly ofMaterial: (part: Part, material: MatterMaterial) => string
}

/**
 * By all matters of the bundle, whichever are chosen: choosing one more never moves an answer.
 */
export function placesOf(parts: readonly Part[]): Places {
  const firstAsked = new Map<string, string>()
  const firstWanted = new Map<string, string>()
  for (const part of parts) {
    // Within one matter a fact asked twice is two questions.
    const asked = new Set<string>()
    for (const field of fieldsOf(part.matter)) {
      const shape = shapeOf(field)
      if (shape === null || asked.has(shape)) continue
      asked.add(shape)
      if (!firstAsked.has(shape)) firstAsked.set(shape, placeIn(part, field.key))
    }
    for (const material of part.matter.materials) {
      const proof = proofOf(part.matter.code, material)
      if (!firstWanted.has(proof)) firstWanted.set(proof, placeIn(part, material.key))
    }
  }
  const isFirstOfItsFact = ({ matter }: Part, field: MatterField) =>
    fieldsOf(matter).find((one) => shapeOf(one) === shapeOf(field))?.key === field.key
  return {
    ofField: (part, field) => {
      const shape = shapeOf(field)
      const shared = shape !== null && isFirstOfItsFact(part, field) ? firstAsked.get(shape) : undefined
      return shared ?? placeIn(part, field.key)
    },
    ofMaterial: (part, material) =>
      firstWanted.get(proofOf(part.matter.code, material)) ?? placeIn(part, material.key),
  }
}
