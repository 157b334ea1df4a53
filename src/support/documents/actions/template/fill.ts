// Fills a template that has been checked.
import type { TemplateData } from '../../model.ts'
import { libraries, options } from './engine.ts'

export async function fillTemplate(bytes: Uint8Array, data: TemplateData): Promise<Uint8Array> {
  const { Zip, Template } = await libraries()
  const template = new Template(new Zip(bytes), options)
  template.render(data)
  return template.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
}
