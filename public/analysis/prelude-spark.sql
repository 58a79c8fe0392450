-- Spark SQL (4.0 and newer). Say first where the files are and which month is asked:
--   SET exports = /data/exports; SET month = 2026-11;
-- Then follow kinds.sql, fold.sql, cases.sql and figures.sql, which DuckDB reads as they stand, too. See README.md beside this file.

CREATE OR REPLACE TEMPORARY FUNCTION json_of_base64url(x STRING) RETURNS STRING
RETURN CAST(unbase64(rpad(translate(x, '-_', '+/'), CAST(ceil(length(x) / 4) * 4 AS INT), '=')) AS STRING);
SET spark.sql.legacy.createHiveTableByDefault = false;

CREATE OR REPLACE TEMPORARY VIEW asked AS SELECT '${month}' AS month;

-- Every line of every file. A photograph is a line, too.
CREATE OR REPLACE TEMPORARY VIEW texts USING text OPTIONS (path '${exports}', pathGlobFilter '*.json');
CREATE OR REPLACE TEMPORARY VIEW lines AS
SELECT input_file_name() AS file, regexp_replace(value, ',?\r?$', '') AS line FROM texts;

-- Whole operations, each once; a line whose content no longer hashes to its id is damaged and does not count.
CREATE OR REPLACE TEMPORARY VIEW whole AS
SELECT id, o.`in` AS community, o.at AS stamp, o.`on` AS record, o.kind AS kind, o.salt IS NOT NULL AS personal,
    o.body AS body, o.`over` AS past
FROM (SELECT id, from_json(op, 'at STRING, body MAP<STRING, STRING>, `in` STRING, kind STRING, `on` STRING,
        `over` ARRAY<STRING>, salt STRING') AS o
    FROM (SELECT DISTINCT substr(line, 8, 22) AS id, substr(line, 37, length(line) - 37) AS op
        FROM lines WHERE line LIKE '{"id":"%' AND substr(line, 30, 7) = '","op":')
    WHERE id = replace(replace(rtrim('=', base64(unhex(substr(sha2(op, 256), 1, 32)))), '+', '-'), '/', '_'));

-- What erasure left of personal ones: the names of the fields they had set, and what they had replaced.
CREATE OR REPLACE TEMPORARY VIEW remains AS
SELECT DISTINCT r.id, h.community, r.o.at AS stamp, r.o.`on` AS record, r.o.kind AS kind, r.o.fields AS fields,
    r.o.`over` AS past
FROM (SELECT file, substr(line, 8, 22) AS id, from_json(substr(line, 39, length(line) - 39), 'at STRING,
        fields ARRAY<STRING>, kind STRING, `on` STRING, `over` ARRAY<STRING>') AS o
    FROM lines WHERE line LIKE '{"id":"%' AND substr(line, 30, 9) = '","gone":') AS r
JOIN (SELECT file, get_json_object(substr(line, 46, length(line) - 53), '$.community') AS community
    FROM lines WHERE line LIKE '{"format":"mulin-share","version":1,"header":{%') AS h ON h.file = r.file;
