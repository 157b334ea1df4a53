// Files as people attach them, and a scanner that answers as it is told.
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import JSZip from 'jszip'
import sharp from 'sharp'
import type { EntryId } from '../src/award/entries/model.ts'
import { paths } from '../src/base/paths.ts'
import type { Paper } from '../src/support/documents/model.ts'
import { documentPdf, documentWord } from '../src/support/documents/public.ts'

const madeAt = new Date('2027-01-01T00:00:00Z')
export const paper: Paper = {
  locale: 'sv',
  title: 'Verksamhetsplan',
  sender: ['Enheten'],
  sections: [
    { heading: 'Mål', level: 1, blocks: [{ kind: 'paragraph', text: 'Alla ska få svar.' }] },
  ],
}

export function fileNamed(name: string, bytes: Uint8Array): File {
  return new File([new Uint8Array(bytes)], name)
}

export async function pdfFile(name = 'Verksamhetsplan 2027 åäö.pdf'): Promise<File> {
  return fileNamed(name, await documentPdf(paper, madeAt))
}

/** A page without letters, tags or title, as a scanner of papers makes them. */
export function scannedPdf(): File {
  const body = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj
trailer<</Root 1 0 R>>
%%EOF`
  return fileNamed('inskannat.pdf', Buffer.from(body, 'latin1'))
}

export function pdfWith(object: string): File {
  const body = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R>>endobj
2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj
4 0 obj${object}endobj
trailer<</Root 1 0 R>>
%%EOF`
  return fileNamed('aktiv.pdf', Buffer.from(body, 'latin1'))
}

export async function wordFile(name = 'Plan.docx'): Promise<File> {
  return fileNamed(name, await documentWord(paper))
}

/** The Word file with one part more, or another in its place. */
export async function wordWith(part: string, content: string): Promise<File> {
  const zip = await JSZip.loadAsync(await documentWord(paper))
  zip.file(part, content)
  return fileNamed('Plan.docx', await zip.generateAsync({ type: 'uint8array' }))
}

export async function odtFile(more: Readonly<Record<string, string>> = {}): Promise<File> {
  const zip = new JSZip()
  const type = 'application/vnd.oasis.opendocument.text'
  zip.file('mimetype', type, { compression: 'STORE' })
  zip.file('content.xml', '<office:document-content/>')
  zip.file('META-INF/manifest.xml', '<manifest:manifest/>')
  for (const [name, content] of Object.entries(more)) zip.file(name, content)
  return fileNamed('Plan.odt', await zip.generateAsync({ type: 'uint8array' }))
}

/** With the place where it was taken, when `place`. */
export async function photograph({ place = false, side = 40 } = {}): Promise<File> {
  const image = sharp({ create: { width: side, height: side, channels: 3, background: '#357' } })
  const exif = { IFD0: { Copyright: 'Karin Lind' }, ...(place ? { IFD3: position } : {}) }
  return fileNamed('Gården.jpg', await image.withExif(exif).jpeg().toBuffer())
}
const position = { GPSLatitudeRef: 'N', GPSLatitude: '59/1 19/1 4537/100' }

/** Dots that no packing makes smaller: as many bytes as asked for, nearly. */
export async function largePicture(side = 900): Promise<File> {
  const dots = Buffer.alloc(side * side * 3)
  let seed = 1
  for (let at = 0; at < dots.length; at += 1) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    dots[at] = seed >>> 24
  }
  const raw = { width: side, height: side, channels: 3 } as const
  return fileNamed('Diagram.png', await sharp(dots, { raw }).png().toBuffer())
}

export const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'

/** `answer`: what it says of a file. `hush`: it takes the file and says nothing. `die`: it hangs up in the middle. */
export type Behaviour = 'look' | 'hush' | 'die' | { readonly answer: string }

/** Speaks as clamd does: finds what EICAR's test file is made of. */
export async function fakeClamd() {
  let behaviour: Behaviour = 'look'
  const seen: number[] = []
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    let got = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('close', () => open.delete(socket))
    socket.on('data', (piece) => {
      got = Buffer.concat([got, piece])
      if (behaviour === 'die') return socket.destroy()
      const file = wholeFile(got)
      if (file === undefined) return undefined
      got = Buffer.alloc(0)
      seen.push(file.length)
      return answer(socket, file)
    })
  })
  function answer(socket: Socket, file: Buffer): void {
    if (behaviour === 'hush' || behaviour === 'die') return
    const found = file.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0'
    socket.end(behaviour === 'look' ? found : behaviour.answer)
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `tcp://127.0.0.1:${port}`,
    /** The sizes of the files that came whole. */
    seen,
    behave: (how: Behaviour) => {
      behaviour = how
    },
    close: () => {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}

/** Undefined: it has not come to its end. */
function wholeFile(got: Buffer): Buffer | undefined {
  const begin = 'zINSTREAM\0'
  if (got.subarray(0, begin.length).toString('latin1') !== begin) return undefined
  const pieces: Buffer[] = []
  for (let at = begin.length; at + 4 <= got.length; ) {
    const length = got.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(got.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

/** The addresses of the files of an entry, and of one of them. */
export function attachmentsAt(entry: EntryId, key: string) {
  const place = { entry, attachment: key }
  return {
    all: paths.entryAttachments.to({ entry }),
    one: paths.entryAttachment.to(place),
    file: paths.entryAttachmentFile.to(place),
    picture: paths.entryAttachmentPicture.to(place),
    replace: paths.entryAttachmentReplace.to(place),
    gone: paths.entryAttachmentGone.to(place),
    back: paths.entryAttachmentBack.to(place),
    sealed: paths.entryReadAttachment.to(place),
    sealedPicture: paths.entryReadPicture.to(place),
  }
}
