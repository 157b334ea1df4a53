-- Reminders of what is left to do in an entry, before the day for handing in.

-- On how many days before the day they go out, where the organiser has said otherwise than usual.
CREATE TABLE entry_reminder_plan (
  edition uuid PRIMARY KEY REFERENCES edition,
  days jsonb NOT NULL,
  changed_by uuid NOT NULL REFERENCES person,
  changed_at timestamptz NOT NULL
);

-- Written in the transaction that queues the letter: once each, whoever tries. A day that is moved is a new due.
CREATE TABLE entry_reminder (
  registration uuid NOT NULL REFERENCES registration,
  person uuid NOT NULL REFERENCES person,
  due timestamptz NOT NULL,
  days integer NOT NULL,
  sent_at timestamptz NOT NULL,
  PRIMARY KEY (registration, person, due, days)
);

-- People who want no reminders about an entry.
CREATE TABLE entry_reminder_off (
  registration uuid NOT NULL REFERENCES registration,
  person uuid NOT NULL REFERENCES person,
  since timestamptz NOT NULL,
  PRIMARY KEY (registration, person)
);
