import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export const isStamped = (stamp: string, wanted: string): boolean =>
  existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted

/** Does `work` and stamps what it was done for; work that failed or was broken off leaves no stamp, an older one's neither. */
export async function stampedWith<T extends { code: number }>(
  stamp: string,
  wanted: string,
  work: () => Promise<T>,
): Promise<T> {
  rmSync(stamp, { force: true })
  const done = await work()
  if (done.code === 0) {
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, wanted)
  }
  return done
}
