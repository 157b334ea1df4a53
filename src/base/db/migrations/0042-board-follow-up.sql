-- How each unit fared where a board took them apart, and reminders that go out by themselves.

-- When what the meeting decided was written down: a paper changed after that has been worked on anew.
ALTER TABLE board_decision ADD COLUMN entered_at timestamptz;
UPDATE board_decision SET entered_at = created_at WHERE outcome IS NOT NULL;

-- Null: as the decision as a whole.
ALTER TABLE board_decision_registration ADD COLUMN outcome text CHECK (outcome IN
  ('approved', 'noted', 'nominated', 'rejected', 'postponed', 'referred-back'));

-- A planned reminder: so many working days before an extract was due on that day. Null: sent by hand.
-- Once for each registration, day and step, whoever tries, however often.
ALTER TABLE board_reminder ADD COLUMN step integer CHECK (step >= 0);
ALTER TABLE board_reminder ADD COLUMN due date;
ALTER TABLE board_reminder ADD CHECK ((step IS NULL) = (due IS NULL));
CREATE UNIQUE INDEX board_reminder_once ON board_reminder (registration, due, step)
  WHERE step IS NOT NULL;

-- On how many working days before the day reminders go out. Without a row: as the rules have it.
CREATE TABLE board_reminder_plan (
  edition uuid PRIMARY KEY REFERENCES edition,
  steps jsonb NOT NULL,
  changed_by uuid NOT NULL,
  changed_at timestamptz NOT NULL
);

-- Reminders that someone has stopped: all, of one step, about one unit or one matter.
CREATE TABLE board_reminder_stop (
  id uuid PRIMARY KEY,
  edition uuid NOT NULL REFERENCES edition,
  step integer,
  registration uuid REFERENCES registration,
  matter uuid REFERENCES board_matter,
  stopped_by uuid NOT NULL,
  stopped_at timestamptz NOT NULL,
  resumed_by uuid,
  resumed_at timestamptz
);
CREATE UNIQUE INDEX board_reminder_stop_once
  ON board_reminder_stop (edition, step, registration, matter) NULLS NOT DISTINCT
  WHERE resumed_at IS NULL;
