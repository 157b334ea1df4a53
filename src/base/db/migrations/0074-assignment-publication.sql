-- When a plan's teams became real, and out of which solution.

CREATE TABLE assignment_publication (
  id uuid PRIMARY KEY,
  plan uuid NOT NULL REFERENCES assignment_plan,
  solution uuid NOT NULL REFERENCES assignment_solution,
  begun integer NOT NULL,
  changed integer NOT NULL,
  published_by uuid NOT NULL,
  published_at timestamptz NOT NULL
);
CREATE INDEX assignment_publication_plan ON assignment_publication (plan, published_at);
