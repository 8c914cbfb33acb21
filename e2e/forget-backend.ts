import { rmSync } from 'node:fs'

export default function forgetBackend(): void {
  if (process.env.E2E_SEEDED) rmSync(process.env.E2E_SEEDED, { recursive: true, force: true })
}
