/**
 * The client calls endpoints, the server checks and documents them: what only the server needs of an endpoint stays out
 * of the phone's package. The schemas nobody then uses go too: constants of the contract are marked as made without side
 * effects, as its package.json says of the whole. The keys kept are the ones src/lib/request reads.
 */
const KEPT = new Set(['method', 'path', 'idempotent'])

module.exports = ({ types: t }) => {
  const nameOf = (property) =>
    t.isObjectProperty(property) && t.isIdentifier(property.key) ? property.key.name : null
  const isKept = (property) =>
    t.isSpreadElement(property) ||
    KEPT.has(nameOf(property)) ||
    (nameOf(property) === 'output' && t.isStringLiteral(property.value))
  return {
    name: 'slim-contract',
    visitor: {
      CallExpression(path, { filename = '' }) {
        const { node } = path
        if (!/[\\/]contract[\\/]src[\\/]/.test(filename)) return
        if (t.isIdentifier(node.callee, { name: 'defineEndpoint' })) {
          const [endpoint] = node.arguments
          endpoint.properties = endpoint.properties.filter(isKept)
        }
        const isConstant =
          path.getFunctionParent() === null &&
          path.findParent((parent) => parent.isVariableDeclarator()) !== null
        if (isConstant) t.addComment(node, 'leading', '#__PURE__')
      },
    },
  }
}
