/**
 * What the oldest browsers of package.json's browserslist lack and a package calls all the same: the router reads an
 * address with `replaceAll`, unknown before Chrome 85 and iOS 13.4. Our own code does without, the mini-program has no
 * such router, and a test reads both builds for what is missing.
 */
export function fillReplaceAll(): void {
  String.prototype.replaceAll = function replaceAll(
    wanted: string | RegExp,
    by: string | ((found: string, ...rest: unknown[]) => string),
  ): string {
    const pattern =
      wanted instanceof RegExp
        ? wanted
        : new RegExp(String(wanted).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), 'g')
    return this.replace(pattern, by as string)
  }
}
