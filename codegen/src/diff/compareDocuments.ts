/** What changed beside the operations: names of schemas, servers, and words about the whole. */
import { joinPointer, isNode, type Node } from '../read/jsonTree.js'
import { type Change } from './Change.js'
import { docsOf } from './docs.js'
import { reachedFrom } from './reached.js'
import { type Reading } from './Reading.js'
import { sayDocs } from './sayDocs.js'

const bare = { before: null, after: null, operations: [], directions: [], old: null, new: null } as const

const schemasOf = ({ document }: Reading): Node => {
  const components = document['components']
  const schemas = isNode(components) ? components['schemas'] : undefined
  return isNode(schemas) ? schemas : {}
}

const at = (name: string): string => joinPointer('/components/schemas', name)

/** A schema's name is that of its type: whoever imports the type by name must know. */
const compareNames = (old: Reading, now: Reading, renames: ReadonlyMap<string, string>): ReadonlyArray<Change> => {
  const [before, after] = [schemasOf(old), schemasOf(now)]
  const [isUsed, isUsedNow] = [reachedFrom(old, [old.document['paths']]), reachedFrom(now, [now.document['paths']])]
  const renamed = new Set(renames.values())
  const gone = Object.keys(before).flatMap((name): ReadonlyArray<Change> => {
    const other = renames.get(name)
    if (other !== undefined) {
      return [
        {
          ...bare,
          severity: 'documentation',
          kind: 'schema-renamed',
          subject: other,
          text: 'is another name for the same schema, and so its type has another name',
          before: name,
          after: other,
          old: at(name),
          new: at(other),
        },
      ]
    }
    if (!Object.hasOwn(after, name)) {
      return [
        {
          ...bare,
          severity: 'documentation',
          kind: 'schema-removed',
          subject: name,
          text: 'no schema has this name any more, and so no type',
          old: at(name),
        },
      ]
    }
    const isUnused = !isUsed.has(name) && !isUsedNow.has(name)
    return isUnused && JSON.stringify(before[name]) !== JSON.stringify(after[name])
      ? [
          {
            ...bare,
            severity: 'documentation',
            kind: 'unused-schema-changed',
            subject: name,
            text: 'changed; no operation uses it',
            old: at(name),
            new: at(name),
          },
        ]
      : []
  })
  const added = Object.keys(after).flatMap((name): ReadonlyArray<Change> =>
    Object.hasOwn(before, name) || renamed.has(name) || isUsedNow.has(name)
      ? []
      : [
          {
            ...bare,
            severity: 'documentation',
            kind: 'unused-schema-added',
            subject: name,
            text: 'is new; no operation uses it',
            new: at(name),
          },
        ],
  )
  return [...gone, ...added]
}

/** The paths that operations stand below; a server's host is for the caller to choose. */
const basesOf = ({ document }: Reading): ReadonlyArray<string> => {
  const { servers } = document
  const urls = Array.isArray(servers)
    ? servers.map((server: unknown) => (isNode(server) ? String(server['url']) : ''))
    : ['/']
  return urls.map((url) => url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/\/+$/, ''))
}

const compareServers = (old: Reading, now: Reading): ReadonlyArray<Change> => {
  const [before, after] = [basesOf(old), basesOf(now)]
  const isMoved = !before.some((base) => after.includes(base))
  if (JSON.stringify(old.document['servers']) === JSON.stringify(now.document['servers'])) return []
  return [
    {
      ...bare,
      severity: isMoved ? 'breaking' : 'documentation',
      kind: isMoved ? 'base-path-changed' : 'servers-changed',
      subject: 'servers',
      text: isMoved ? 'all paths stand below another' : 'others are named; which one to ask is for the caller to say',
      before: isMoved ? before.map((base) => base || '/').join(', ') : null,
      after: isMoved ? after.map((base) => base || '/').join(', ') : null,
      old: '/servers',
      new: '/servers',
    },
  ]
}

/** What no operation is made of: said, so that nothing changes in silence. */
const compareRest = (old: Reading, now: Reading): ReadonlyArray<Change> => {
  const changes: Array<Change> = []
  const say: Parameters<typeof sayDocs>[0] = (finding) =>
    changes.push({ ...bare, subject: 'the description', ...finding })
  const [a, b] = [old.document, now.document]
  const [info, infoNow] = [isNode(a['info']) ? a['info'] : {}, isNode(b['info']) ? b['info'] : {}]
  sayDocs(say, docsOf(info), docsOf(infoNow), 'info', { old: '/info', new: '/info' })
  for (const key of ['version', 'contact', 'license', 'termsOfService']) {
    const [before, after] = [info[key], infoNow[key]].map((value) =>
      typeof value === 'string' ? value : (JSON.stringify(value) ?? null),
    )
    if (before !== after)
      say({
        severity: 'documentation',
        kind: 'info-changed',
        subject: `info ${key}`,
        text: 'changed',
        before: before ?? null,
        after: after ?? null,
        old: '/info',
        new: '/info',
      })
  }
  for (const key of ['externalDocs', 'tags', 'webhooks', 'x-webhooks']) {
    if (JSON.stringify(a[key]) !== JSON.stringify(b[key])) {
      say({
        severity: 'documentation',
        kind: `${key}-changed`,
        subject: key,
        text: 'changed; nothing is generated from it',
        old: `/${key}`,
        new: `/${key}`,
      })
    }
  }
  return changes
}

export const compareDocuments = (
  old: Reading,
  now: Reading,
  renames: ReadonlyMap<string, string>,
): ReadonlyArray<Change> => [...compareNames(old, now, renames), ...compareServers(old, now), ...compareRest(old, now)]
