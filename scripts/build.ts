import { faultOfReleaseAddress } from './build-address.ts'
import { buildClient } from './lib.ts'

/** `build weapp`, `build h5`, and `build weapp release`: for people's phones, with a backend they can reach. */
const target = process.argv[2] === 'h5' ? 'h5' : 'weapp'
const address = process.env.TARO_APP_API
const fault = process.argv[3] === 'release' ? faultOfReleaseAddress(address) : undefined
if (fault !== undefined) {
  console.error(`${fault}\nA release needs the backend's https address in TARO_APP_API.`)
  process.exit(1)
}
process.stdout.write(`构建 ${target} / building `)
const built = await buildClient(target)
if (built.code !== 0) {
  console.error(`\n构建失败，详见 reports/build-${target}.log / the build failed\n${built.log.slice(-3000)}`)
  process.exit(1)
}
console.log(built.fresh ? ` ${built.seconds}s → dist/${target}` : `已是最新 / up to date: dist/${target}`)
if (target === 'weapp') {
  const unfit = faultOfReleaseAddress(address) !== undefined
  console.log(
    `后端地址 / backend: ${address || 'http://127.0.0.1:8787'}${unfit ? '（只供本机调试，上线用 npm run release:weapp / for this machine only）' : ''}`,
  )
  console.log(
    '在微信开发者工具中“导入项目”，选择本仓库根目录（小程序目录 dist/weapp）。/ Import the repository root in WeChat DevTools.',
  )
}
