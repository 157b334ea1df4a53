-- An administration's own template for its board papers. Without administration: for all of them.
CREATE TABLE board_paper_template (
  id uuid PRIMARY KEY,
  administration uuid REFERENCES organisation,
  name text NOT NULL,
  document uuid NOT NULL REFERENCES document,
  added_at timestamptz NOT NULL,
  added_by uuid NOT NULL,
  removed_at timestamptz
);
