import type { Bundle } from '@talent/contract/bundle'
import { putItem, type ItemKind } from '../content/put-item.ts'
import type { Trx } from '../db/database.ts'
import { putBundle, readBundle } from '../features/bundle/index.ts'
import { bundles } from './content/bundles.ts'

const bundleKind = (position: number): ItemKind<Bundle> => ({
  kind: 'bundle',
  read: readBundle,
  write: (trx, _, bundle) => putBundle(trx, bundle, position),
})

export async function seedBundles(trx: Trx): Promise<void> {
  for (const [position, bundle] of bundles.entries())
    await putItem(trx, bundleKind(position), bundle.code, bundle)
}
