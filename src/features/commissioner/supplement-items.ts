import * as v from 'valibot'
import { charactersIn, LIMITS, MOST, type EndpointCall } from '@talent/contract'
import type { askSupplement, RequestDetail } from '@talent/contract/service-request'

export type Material = RequestDetail['materials'][number]
/** What staff found about one material; `text` is what the talent will read. */
export const MaterialCheck = v.object({
  verdict: v.picklist(['fine', 'lacking']),
  reasons: v.array(v.string()),
  text: v.string(),
})
export type MaterialCheck = v.InferOutput<typeof MaterialCheck>
export type MaterialChecks = Readonly<Record<string, MaterialCheck>>
type Item = EndpointCall<typeof askSupplement>['body']['items'][number]

export const LACKING_REASONS = ['不清晰', '缺证明页', '已过期'] as const
const NOT_HANDED_IN = ['还没有交'] as const
export const lackingReasonsFor = (material: Pick<Material, 'files'>): readonly string[] =>
  material.files.length === 0 ? NOT_HANDED_IN : LACKING_REASONS

const MAX_WHAT = LIMITS.supplementItem

/** One line the talent reads: 成果证明：缺证明页。请补专利授权公告页。 */
function whatOf(material: Pick<Material, 'name'>, { reasons, text }: MaterialCheck): string {
  const said = [reasons.join('、'), text.trim()].filter((part) => part !== '')
  return `${material.name}：${said.join('。')}`
}

export interface SupplementList {
  readonly items: Item[]
  /** By material key, or `extra`: what must be written before it can be sent. */
  readonly faults: Readonly<Record<string, string>>
}

/**
 * Everything marked 需补, as the items of one 一次性告知; the basis comes from the material by itself.
 * `extra` is a thing that isn't among the materials, without basis.
 */
export function supplementList(
  materials: readonly Material[],
  checks: MaterialChecks,
  extra: string,
): SupplementList {
  const items: Item[] = []
  const faults: Record<string, string> = {}
  for (const material of materials) {
    const check = checks[material.key]
    if (check?.verdict !== 'lacking') continue
    const what = whatOf(material, check)
    if (check.reasons.length === 0 && check.text.trim() === '')
      faults[material.key] = `选一个原因，或写明${material.name}要补什么`
    else if (charactersIn(what) > MAX_WHAT)
      faults[material.key] = `这一项写得太长，请控制在 ${MAX_WHAT} 个字以内`
    items.push({ what, basis: material.basis, material: material.key })
  }
  if (extra.trim() !== '') {
    if (charactersIn(extra.trim()) > MAX_WHAT) faults.extra = `请控制在 ${MAX_WHAT} 个字以内`
    items.push({ what: extra.trim(), basis: null, material: null })
  }
  if (items.length > MOST.supplementItems) faults.extra = `一次最多 ${MOST.supplementItems} 项，请合并后再发`
  return { items, faults }
}

/** 合格 3，需补 1 */
export function checkSummary(materials: readonly Pick<Material, 'key'>[], checks: MaterialChecks): string {
  const count = (verdict: MaterialCheck['verdict']) =>
    materials.filter(({ key }) => checks[key]?.verdict === verdict).length
  const [fine, lacking] = [count('fine'), count('lacking')]
  return fine + lacking === 0 ? `共 ${materials.length} 份` : `合格 ${fine}，需补 ${lacking}`
}
