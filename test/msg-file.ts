import burner from '@kenjiuno/msgreader/lib/Burner.js'

/** What an Outlook message of the tests says. */
export interface MsgFile {
  subject: string
  body: string
  from: { name: string; address: string }
  to?: { name: string; address: string }[]
  /** ISO instant. */
  at?: string
  attachments?: { name: string; content: Buffer }[]
}

type Node = { name: string; content: Buffer } | { name: string; children: Node[] }

const root = 5
const folder = 1
const stream = 2

const words = (tag: string, text: string): Node => ({
  name: `__substg1.0_${tag}001F`,
  content: Buffer.from(text, 'utf16le'),
})

/** A property stream: `reserved` bytes of head and rows of sixteen bytes (MS-OXMSG 2.4). */
const properties = (reserved: number, times: [tag: number, at: string][] = []): Node => ({
  name: '__properties_version1.0',
  content: Buffer.concat([
    Buffer.alloc(reserved),
    ...times.map(([tag, at]) => {
      const row = Buffer.alloc(16)
      row.writeUInt32LE(tag, 0)
      row.writeUInt32LE(6, 4)
      // FILETIME: hundreds of nanoseconds since 1601.
      row.writeBigUInt64LE((BigInt(Date.parse(at)) + 11_644_473_600_000n) * 10_000n, 8)
      return row
    }),
  ]),
})

/** Bytes of a message as Outlook saves it (MS-OXMSG in a compound file). */
export const msgFile = (msg: MsgFile): Buffer => {
  const tree: Node = {
    name: 'Root Entry',
    children: [
      { name: '__nameid_version1.0', children: [] },
      properties(32, msg.at ? [[0x0e060040, msg.at]] : []),
      words('001A', 'IPM.Note'),
      words('0037', msg.subject),
      words('1000', msg.body),
      words('0C1A', msg.from.name),
      words('5D01', msg.from.address),
      ...(msg.to ?? []).map(
        (one, index): Node => ({
          name: `__recip_version1.0_#${String(index).padStart(8, '0')}`,
          children: [properties(8), words('3001', one.name), words('39FE', one.address)],
        }),
      ),
      ...(msg.attachments ?? []).map(
        ({ name, content }, index): Node => ({
          name: `__attach_version1.0_#${String(index).padStart(8, '0')}`,
          children: [properties(8), { name: '__substg1.0_37010102', content }, words('3707', name)],
        }),
      ),
    ],
  }
  const entries: Parameters<typeof burner.burn>[0] = []
  // The library writes from the whole buffer under an array, so that each stream gets a buffer of its own.
  const put = (node: Node, type: number): number => {
    const at = entries.length
    if ('content' in node) {
      entries.push({
        name: node.name,
        type,
        length: node.content.length,
        binaryProvider: () => Uint8Array.from(node.content),
      })
      return at
    }
    entries.push({ name: node.name, type, length: 0 })
    entries[at]!.children = node.children.map((child) => put(child, 'content' in child ? stream : folder))
    return at
  }
  put(tree, root)
  return Buffer.from(burner.burn(entries))
}
