-- Single units that may write and hand in after the day for all, and hand-ins that used it.

-- Each is a decision of its own, with a number of the diary. Nothing is ever changed or taken away here.
CREATE TABLE entry_dispensation (
  id uuid PRIMARY KEY,
  entry uuid NOT NULL REFERENCES entry,
  until timestamptz NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  number text NOT NULL UNIQUE,
  granted_by uuid NOT NULL REFERENCES person,
  granted_at timestamptz NOT NULL
);
CREATE INDEX entry_dispensation_entry ON entry_dispensation (entry);

-- The last instant of the newest of them, so that whoever holds the entry knows its time.
ALTER TABLE entry ADD COLUMN dispensed_until timestamptz;

-- The dispensation without which the hand-in would have come too late.
ALTER TABLE receipt ADD COLUMN dispensation uuid REFERENCES entry_dispensation;
