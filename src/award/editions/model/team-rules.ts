// How an edition puts its teams together: how many, under which rules, and what speaks for a member.

/** `hard`: a team that breaks it is none. `soft`: breaking it costs its price. `off`: it is not asked. */
export const forces = ['off', 'hard', 'soft'] as const
export type Force = (typeof forces)[number]

/** `price`: whole points for each step by which a soft rule is broken. */
export type Ruling = { readonly force: Force; readonly price: number }
export type LimitedRuling = Ruling & { readonly limit: number }

/** Rules that say all there is to say by being asked. */
export const plainRules = [
  /** As many members as `wanted`. A step is a member more or less. */
  'size',
  /** At least one who is trained to lead a team. */
  'leader',
  /** At least one who knows the entry's category from their own work. */
  'inField',
  /** At least one who does not. */
  'outsideField',
  /** At most one from an administration or company. A step is a member more. */
  'administration',
  /** At least one who has never examined before. */
  'newcomer',
  /** All who examine hang together through shared entries, so that they can be compared. */
  'connected',
] as const

/** Rules with a number of their own, the number that is suggested, and the most that it can be. */
export const limitedRules = {
  /** At least one who has examined in so many editions. */
  experienced: { suggested: 1, least: 1, most: 20 },
  /** At most so many of those who examined the unit the last time. A step is a member more. */
  lastYear: { suggested: 1, least: 0, most: 5 },
  /** Everyone gets at least so many entries. A step is an entry. */
  floor: { suggested: 1, least: 1, most: 20 },
  /** So many days of the visits suit all members. */
  days: { suggested: 2, least: 1, most: 20 },
  /** Nobody travels further than so many steps. A step is a step. */
  travel: { suggested: 1, least: 0, most: 2 },
} as const

export type PlainRule = (typeof plainRules)[number]
export type LimitedRule = keyof typeof limitedRules
export type TeamRuleKey = PlainRule | LimitedRule

/** What speaks for a member, each part with the most points that it gives. */
export const weightKeys = ['competence', 'field', 'wish', 'load', 'distance'] as const
export type WeightKey = (typeof weightKeys)[number]
export type Weights = Readonly<Record<WeightKey, number>>

/**
 * A part of the town that is found by its name, or by one of `also` (with commas between), in the names
 * of units and administrations. Districts of the same `part` lie near each other.
 */
export type District = {
  readonly name: string
  readonly part: string
  readonly also: string | null
}

export type TeamRules = {
  readonly minimum: number
  readonly maximum: number
  /** Null: nothing is said, and the smallest team is sought. */
  readonly wanted: number | null
  /** `weakest-first`: the weakest team is raised before the total counts. */
  readonly aim: 'weakest-first' | 'total'
  /** Decides between teams of the same worth, and nothing else. */
  readonly seed: number
  readonly weights: Weights
  readonly rules: Readonly<Record<PlainRule, Ruling> & Record<LimitedRule, LimitedRuling>>
  /** Empty: nothing is known of distances. */
  readonly districts: readonly District[]
}

/** What the price of a rule is until somebody says otherwise. */
export const suggestedPrice = 30

/** What holds where an edition says no more than how large its teams are. */
export const teamDefaults: Omit<TeamRules, 'minimum' | 'maximum'> = {
  wanted: null,
  aim: 'weakest-first',
  seed: 1,
  weights: { competence: 30, field: 20, wish: 20, load: 15, distance: 15 },
  rules: {
    size: { force: 'soft', price: suggestedPrice },
    leader: { force: 'off', price: suggestedPrice },
    inField: { force: 'off', price: suggestedPrice },
    outsideField: { force: 'off', price: suggestedPrice },
    administration: { force: 'off', price: suggestedPrice },
    experienced: { force: 'off', price: suggestedPrice, limit: limitedRules.experienced.suggested },
    newcomer: { force: 'off', price: suggestedPrice },
    lastYear: { force: 'off', price: suggestedPrice, limit: limitedRules.lastYear.suggested },
    floor: { force: 'off', price: suggestedPrice, limit: limitedRules.floor.suggested },
    days: { force: 'off', price: suggestedPrice, limit: limitedRules.days.suggested },
    travel: { force: 'off', price: suggestedPrice, limit: limitedRules.travel.suggested },
    connected: { force: 'off', price: suggestedPrice },
  },
  districts: [],
}

/** In the order in which people read them. */
export const teamRuleKeys = Object.keys(teamDefaults.rules) as readonly TeamRuleKey[]
