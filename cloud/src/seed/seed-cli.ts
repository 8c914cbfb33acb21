import { compose } from '../compose.ts'
import { readConfig } from '../config.ts'
import { runCommand } from '../lib/report.ts'
import { seed } from './seed.ts'

await runCommand(async () => {
  const { deps, close } = await compose(readConfig(process.env), { runJobs: false })
  try {
    await seed(deps)
    console.log('seeded')
  } finally {
    await close()
  }
})
