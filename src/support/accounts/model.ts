// People, what they may do for a time, and how they are signed in.
import type { Actor, PersonId, Role } from '../../base/lib/actor.ts'
import type { Id } from '../../base/lib/id.ts'

export type Person = {
  readonly id: PersonId
  readonly email: string
  readonly name: string
  readonly demonstration: boolean
  readonly createdAt: Date
  readonly endedAt: Date | null
}

export type RoleAssignmentId = Id<'role-assignment'>
export type RoleAssignment = {
  readonly id: RoleAssignmentId
  readonly personId: PersonId
  readonly role: Role
  /** For whom a coordinator acts. */
  readonly organisationId: string | null
  readonly validFrom: Date
  readonly validTo: Date | null
}

export type SessionId = Id<'session'>
export type Session = {
  readonly id: SessionId
  readonly tokenHash: string
  readonly personId: PersonId
  readonly createdAt: Date
  readonly seenAt: Date
  readonly expiresAt: Date
  readonly device: string
}

export type SignInCode = {
  readonly id: Id<'sign-in-code'>
  readonly email: string
  readonly codeHash: string
  readonly browserHash: string
  readonly addressHash: string
  readonly askedAt: Date
  readonly expiresAt: Date
  readonly attempts: number
  readonly usedAt: Date | null
}

/** What a person asks for a role with. */
export type Appointment = {
  readonly personId: PersonId
  readonly role: Role
  readonly organisationId?: string | null
  readonly validTo?: Date | null
}

/** Who is behind a request. `noteworthy`: time to write down that the session is in use. */
export type Visit = {
  readonly actor: Actor
  readonly session: SessionId
  readonly noteworthy: boolean
}
