-- The last record number given to a minutes extract in an edition.
CREATE TABLE board_extract_number (
  edition uuid PRIMARY KEY REFERENCES edition,
  last integer NOT NULL
);
