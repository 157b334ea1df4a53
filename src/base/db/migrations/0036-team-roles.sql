-- What each of a unit's people may do, and until when. The contact is a manager without a row.

ALTER TABLE registration_member
  ADD COLUMN role text NOT NULL DEFAULT 'writer' CHECK (role IN ('manager', 'writer', 'reader', 'helper')),
  ADD COLUMN until timestamptz,
  ADD COLUMN added_by uuid REFERENCES person;
ALTER TABLE registration_member ALTER COLUMN role DROP DEFAULT;
