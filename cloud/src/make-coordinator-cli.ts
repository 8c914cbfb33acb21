import { compose } from './compose.ts'
import { readConfig } from './config.ts'
import { makeCoordinator } from './features/account/index.ts'
import { ExplainedError } from './lib/explained-error.ts'
import { runCommand } from './lib/report.ts'

await runCommand(async () => {
  const who = process.argv[2]
  if (who === undefined)
    throw new ExplainedError(
      'say who: npm run make-coordinator --workspace cloud -- <telephone or account id>',
    )
  const { deps, close } = await compose(readConfig(process.env), { runJobs: false })
  try {
    console.log(`${await makeCoordinator(deps, who)} is a coordinator now`)
  } finally {
    await close()
  }
})
