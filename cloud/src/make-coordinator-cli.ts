import { compose } from './compose.ts'
import { readConfig } from './config.ts'
import { makeCoordinator } from './features/account/index.ts'

const who = process.argv[2]
if (who === undefined)
  throw new Error('say who: npm run make-coordinator --workspace cloud -- <telephone or account id>')
const { deps, close } = await compose(readConfig(process.env), { runJobs: false })
try {
  console.log(`${await makeCoordinator(deps, who)} is a coordinator now`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await close()
}
