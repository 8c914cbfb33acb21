import { buildClient } from './lib.ts'

const target = process.argv[2] === 'h5' ? 'h5' : 'weapp'
process.stdout.write(`构建 ${target} / building `)
const built = await buildClient(target)
if (built.code !== 0) {
  console.error(`\n构建失败，详见 reports/build-${target}.log / the build failed\n${built.log.slice(-3000)}`)
  process.exit(1)
}
console.log(built.fresh ? ` ${built.seconds}s → dist/${target}` : `已是最新 / up to date: dist/${target}`)
if (target === 'weapp')
  console.log(
    '在微信开发者工具中“导入项目”，选择本仓库根目录（小程序目录 dist/weapp）。/ Import the repository root in WeChat DevTools.',
  )
