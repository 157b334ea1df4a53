// Makes a picture that was given fit for a paper: small enough, and drawn anew, so that nothing else in it comes along.
import sharp from 'sharp'
import type { Picture } from '../model.ts'

const widest = 1600
const mostDots = 50_000_000

/** Undefined: it is no picture that can be drawn. */
export async function shrunk(bytes: Uint8Array): Promise<Picture | undefined> {
  try {
    const image = sharp(Buffer.from(bytes), { limitInputPixels: mostDots }).rotate()
    const { format } = await image.metadata()
    const small = image.resize({
      width: widest,
      height: widest,
      fit: 'inside',
      withoutEnlargement: true,
    })
    const jpg = format === 'jpeg'
    const drawn = jpg ? small.jpeg({ quality: 85 }) : small.png()
    const { data, info } = await drawn.toBuffer({ resolveWithObject: true })
    const { width, height } = info
    return { format: jpg ? 'jpg' : 'png', bytes: data, width, height }
  } catch {
    return undefined
  }
}
