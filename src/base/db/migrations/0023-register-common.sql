-- Terms that find a hundred units or more, and how many. Counted now and then, not at each change:
-- a search only needs to know which words tell little.
CREATE TABLE register_common (
  term text COLLATE "C" PRIMARY KEY,
  units integer NOT NULL
);
