-- DuckDB (1.4 and newer). Say first where the files are and which month is asked:
--   SET VARIABLE exports = 'exports/*.json'; SET VARIABLE month = '2026-11';
-- Then follow kinds.sql, fold.sql, cases.sql and figures.sql, which Spark reads as they stand, too. See README.md beside this file.

-- What Spark calls by these names.
CREATE OR REPLACE MACRO explode(x) AS unnest(x);
CREATE OR REPLACE MACRO unix_date(x) AS date_diff('day', DATE '1970-01-01', CAST(x AS DATE));
CREATE OR REPLACE MACRO regexp_like(x, p) AS regexp_matches(x, p);
CREATE OR REPLACE MACRO get_json_object(x, p) AS CASE WHEN json_valid(x) THEN json_extract_string(x, p) END;
CREATE OR REPLACE MACRO json_of_base64url(x) AS
    TRY(decode(from_base64(rpad(translate(x, '-_', '+/'), CAST(ceil(length(x) / 4) * 4 AS INTEGER), '='))));
CREATE OR REPLACE MACRO date_from_unix_date(x) AS CAST(DATE '1970-01-01' + CAST(x AS INTEGER) AS DATE);

CREATE OR REPLACE VIEW asked AS SELECT getvariable('month') AS month;

-- Every line of every file. A photograph is a line, too.
CREATE OR REPLACE VIEW lines AS
SELECT filename AS file, regexp_replace(line, ',?\r?$', '') AS line
FROM read_csv(getvariable('exports'), columns = {'line': 'VARCHAR'}, delim = '\x01', quote = '', escape = '',
    header = false, auto_detect = false, filename = true, max_line_size = 67108864);

-- Whole operations, each once; a line whose content no longer hashes to its id is damaged and does not count.
CREATE OR REPLACE VIEW whole AS
SELECT id, o."in" AS community, o.at AS stamp, o."on" AS record, o.kind AS kind, o.salt IS NOT NULL AS personal,
    o.body AS body, o."over" AS past
FROM (SELECT id, from_json(op, '{"at": "VARCHAR", "body": "MAP(VARCHAR, VARCHAR)", "in": "VARCHAR", "kind": "VARCHAR",
        "on": "VARCHAR", "over": ["VARCHAR"], "salt": "VARCHAR"}') AS o
    FROM (SELECT DISTINCT substr(line, 8, 22) AS id, substr(line, 37, length(line) - 37) AS op
        FROM lines WHERE line LIKE '{"id":"%' AND substr(line, 30, 7) = '","op":')
    WHERE id = replace(replace(rtrim(to_base64(unhex(substr(sha256(op), 1, 32))), '='), '+', '-'), '/', '_'));

-- What erasure left of personal ones: the names of the fields they had set, and what they had replaced.
CREATE OR REPLACE VIEW remains AS
SELECT DISTINCT r.id, h.community, r.o.at AS stamp, r.o."on" AS record, r.o.kind AS kind, r.o.fields AS fields,
    r.o."over" AS past
FROM (SELECT file, substr(line, 8, 22) AS id, from_json(substr(line, 39, length(line) - 39), '{"at": "VARCHAR",
        "fields": ["VARCHAR"], "kind": "VARCHAR", "on": "VARCHAR", "over": ["VARCHAR"]}') AS o
    FROM lines WHERE line LIKE '{"id":"%' AND substr(line, 30, 9) = '","gone":') AS r
JOIN (SELECT file, json_extract_string(substr(line, 46, length(line) - 53), '$.community') AS community
    FROM lines WHERE line LIKE '{"format":"mulin-share","version":1,"header":{%') AS h ON h.file = r.file;
