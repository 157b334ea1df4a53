// Numbers the names in a text as they come, without making a string of each.
const first = 1 << 12

/** Names are stretches of `bytes`. The same name gets the same number, from 0 up. */
export class Names {
  count = 0
  readonly #bytes: Uint8Array
  #begin = new Int32Array(first)
  #end = new Int32Array(first)
  /** The number of a name, plus one, where its sum leads; then onwards. */
  #places = new Int32Array(4 * first)

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  numberOf(begin: number, end: number): number {
    const mask = this.#places.length - 1
    let place = this.#sum(begin, end) & mask
    for (
      let held = this.#places[place] as number;
      held !== 0;
      held = this.#places[place] as number
    ) {
      if (this.#same(held - 1, begin, end)) return held - 1
      place = (place + 1) & mask
    }
    return this.#add(place, begin, end)
  }

  #add(place: number, begin: number, end: number): number {
    const number = this.count
    if (number === this.#begin.length) this.#grow()
    this.#begin[number] = begin
    this.#end[number] = end
    this.count += 1
    if (4 * this.count > this.#places.length) this.#placeAnew()
    else this.#places[place] = this.count
    return number
  }

  #same(number: number, begin: number, end: number): boolean {
    const from = this.#begin[number] as number
    if ((this.#end[number] as number) - from !== end - begin) return false
    for (let i = 0; i < end - begin; i += 1) {
      if (this.#bytes[from + i] !== this.#bytes[begin + i]) return false
    }
    return true
  }

  #sum(begin: number, end: number): number {
    let sum = 0x811c9dc5
    for (let at = begin; at < end; at += 1) {
      sum = Math.imul(sum ^ (this.#bytes[at] as number), 0x01000193)
    }
    return sum ^ (sum >>> 15)
  }

  #grow(): void {
    const begin = new Int32Array(2 * this.#begin.length)
    const end = new Int32Array(2 * this.#end.length)
    begin.set(this.#begin)
    end.set(this.#end)
    this.#begin = begin
    this.#end = end
  }

  #placeAnew(): void {
    this.#places = new Int32Array(4 * this.#places.length)
    const mask = this.#places.length - 1
    for (let number = 0; number < this.count; number += 1) {
      let place = this.#sum(this.#begin[number] as number, this.#end[number] as number) & mask
      while (this.#places[place] !== 0) place = (place + 1) & mask
      this.#places[place] = number + 1
    }
  }
}
