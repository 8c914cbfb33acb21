import { compose } from './compose.ts'
import { readConfig } from './config.ts'
import { makeCoordinator } from './features/account/index.ts'
import { makeCommissioner } from './features/desk/index.ts'
import { runCommand } from './lib/report.ts'
import { readGrant } from './read-grant.ts'

await runCommand(async () => {
  const grant = readGrant(process.argv.slice(2))
  const { deps, close } = await compose(readConfig(process.env), { runJobs: false })
  try {
    const id =
      grant.role === 'commissioner' ? await makeCommissioner(deps, grant) : await makeCoordinator(deps, grant)
    console.log(`${id} is a ${grant.role} now`)
  } finally {
    await close()
  }
})
