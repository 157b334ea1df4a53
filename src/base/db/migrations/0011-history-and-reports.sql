-- What the programme tells of earlier years, and reports of what is not accessible on the site.

-- Sources of the register and the history. Rows of the history: years, and prizes to no unit of the register.
ALTER TABLE award ADD COLUMN sources jsonb NOT NULL DEFAULT '[]';
ALTER TABLE award ADD COLUMN history jsonb NOT NULL DEFAULT '[]';

-- Sent by anyone, signed in or not. `email` only if the sender wants an answer.
CREATE TABLE accessibility_report (
  id uuid PRIMARY KEY,
  page text NOT NULL,
  problem text NOT NULL,
  email text NOT NULL,
  received_at timestamptz NOT NULL,
  handled_at timestamptz,
  handled_by uuid REFERENCES person
);
CREATE INDEX accessibility_report_received ON accessibility_report (received_at);
