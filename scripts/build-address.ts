/** What of the environment a build reads: Taro's own names (the backend's address among them) and the tools'. */
const READ = /^(TARO_|BROWSERSLIST|BABEL_ENV$|NODE_ENV$)/

/** The part of an environment that makes one build another, the same words for the same part. */
export const buildEnvironment = (env: NodeJS.ProcessEnv): string =>
  JSON.stringify(
    Object.entries(env)
      .filter(([name, value]) => READ.test(name) && value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

const HOW = '上线用的包要写明后端地址，例如 TARO_APP_API=https://api.example.gov.cn npm run release:weapp'

/**
 * Why a mini-program for people's phones can't be built with this backend; undefined when it can. WeChat connects to
 * https names entered by the administrator (服务器域名) only, never to a number or to the phone itself.
 */
export function faultOfReleaseAddress(address: string | undefined): string | undefined {
  if (address === undefined || address === '') return `没有写明后端地址。${HOW}`
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return `后端地址“${address}”不是网址。${HOW}`
  }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '::1' ||
    /^(127\.|0\.0\.0\.0$)/.test(host)
  )
    return `后端地址“${address}”指向这台机器自己，手机连不上。${HOW}`
  if (url.protocol !== 'https:') return `后端地址“${address}”不是 https，微信不会连接。${HOW}`
  if (/^[\d.]+$/.test(host) || host.includes(':') || !host.includes('.'))
    return `后端地址“${address}”不是域名，微信只连接登记过的域名。${HOW}`
  if (url.origin !== address) return `后端地址“${address}”只写到域名（和端口），末尾不带斜杠和路径。${HOW}`
  return undefined
}
