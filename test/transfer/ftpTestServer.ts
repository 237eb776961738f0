/**
 * A small FTP test server for one file, which can break connections: RFC 959, 2428 (EPSV) and 3659
 * (SIZE, MDTM, REST).
 */
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'

export interface FtpServer {
  readonly url: string
  readonly commands: ReadonlyArray<string>
  readonly put: (bytes: Buffer, modified: string) => void
  /** Closes the next data connection after this many bytes. */
  readonly cut: (afterBytes: number) => void
  readonly stop: () => Promise<void>
}

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))

export const startFtpServer = async (path: string): Promise<FtpServer> => {
  const commands: Array<string> = []
  const sockets = new Set<Socket>()
  const cuts: Array<number> = []
  let file: { readonly bytes: Buffer; readonly modified: string } = { bytes: Buffer.alloc(0), modified: '' }

  const serve = (control: Socket): void => {
    let rest = 0
    let data: Server | null = null
    let connected: Promise<Socket> | null = null
    const say = (text: string): void => void control.write(`${text}\r\n`)
    const send = async (): Promise<void> => {
      const socket = await connected
      const cut = cuts.shift()
      const bytes = file.bytes.subarray(rest)
      rest = 0
      say('150 here it comes')
      if (cut === undefined) socket?.end(bytes, () => say('226 done'))
      else {
        socket?.write(bytes.subarray(0, cut), () => {
          setTimeout(() => {
            socket.destroy()
            control.destroy()
          }, 20)
        })
      }
      data?.close()
    }
    const answers: Readonly<Record<string, (argument: string) => unknown>> = {
      USER: () => say('331 and the password'),
      PASS: () => say('230 in'),
      FEAT: () => say('211-Features\r\n SIZE\r\n MDTM\r\n REST STREAM\r\n EPSV\r\n211 End'),
      TYPE: () => say('200 binary'),
      OPTS: () => say('200 well'),
      SIZE: (name) => say(name === path ? `213 ${file.bytes.length}` : '550 no such file'),
      MDTM: (name) => say(name === path ? `213 ${file.modified}` : '550 no such file'),
      REST: (offset) => {
        rest = Number(offset)
        say(`350 from ${rest} on`)
      },
      EPSV: async () => {
        const server = createServer()
        data = server
        connected = new Promise((resolve) =>
          server.once('connection', (socket) => resolve(socket.on('error', () => undefined))),
        )
        say(`229 Extended Passive Mode (|||${await listening(server)}|)`)
      },
      RETR: (name) => (name === path ? send() : say('550 no such file')),
      QUIT: () => control.end('221 bye\r\n'),
    }
    let text = ''
    control.on('data', (bytes) => {
      text += bytes.toString('utf8')
      const lines = text.split('\r\n')
      text = lines.pop() ?? ''
      for (const line of lines) {
        commands.push(line)
        const [, verb = '', argument = ''] = /^(\w+) ?(.*)$/.exec(line) ?? []
        const answer = answers[verb.toUpperCase()]
        if (answer === undefined) say('502 not here')
        else void answer(argument)
      }
    })
    control.on('error', () => undefined)
    say('220 ready')
  }

  const server = createServer((socket) => {
    sockets.add(socket)
    serve(socket)
  })
  const port = await listening(server)
  return {
    url: `ftp://127.0.0.1:${port}${encodeURI(path)}`,
    commands,
    put: (bytes, modified) => {
      file = { bytes, modified }
    },
    cut: (afterBytes) => void cuts.push(afterBytes),
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
