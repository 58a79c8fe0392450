-- What the operations add up to: the fold of the application itself (src/log/fold.rs), for any number of communities at
-- once. DuckDB and Spark read it as it stands, after a prelude and kinds.sql. A value is a text: JSON without the quotes
-- of a text; a list or an object is JSON. Ids are looked up within one community. It leaves these tables:
--   ops       operations of known kinds, under the record they are read as (`own`: and were said of); `turn` sorts by (stamp, id)
--   aliases   record, one: what is read as something else, because it was entered twice
--   heads     kind, record, field, value: what nobody replaced; several of one field are a conflict
--   records   kind, record, made, here: when it was made, and whether it is there or removed
--   fields    kind, record, field, value: the head that is shown
--   members   kind, record, field, member: of sets, whose fields are named `set+member`; add wins
--   facts     kind, record, id, turn, body: what was said and not taken back
--   problems  what, found: what could not be read; see README.md

-- Operations; of those of newer kinds and versions nothing is known here. What erasure left stands in the place of what
-- was erased, whichever file still has that. A turn is stamp and id, these by bytes (base64url sorts otherwise).
DROP TABLE IF EXISTS told;
CREATE TABLE told AS
SELECT community, id, stamp, record, kind, body, map_keys(body) AS names, past FROM whole AS w
WHERE NOT personal OR NOT EXISTS (SELECT 1 FROM remains AS r WHERE r.id = w.id)
UNION ALL
SELECT community, id, stamp, record, kind, NULL AS body, fields AS names, past FROM remains;

DROP TABLE IF EXISTS said;
CREATE TABLE said AS
SELECT o.community, o.id, o.record, k.kind, k.class, o.body, o.names, o.past, concat(o.stamp, translate(o.id,
    'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
    '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz')) AS turn
FROM told AS o
JOIN kinds AS k ON k.kind = split_part(o.kind, '@', 1)
WHERE (o.body IS NOT NULL OR k.scope = 'personal')
    AND CASE WHEN o.kind LIKE '%@%' THEN coalesce(try_cast(substr(o.kind, length(k.kind) + 2) AS BIGINT), 4294967295)
        ELSE 1 END <= k.version;

-- What is masked for good: a withholding names it and another operation replaces it, both on its record. Nobody takes the
-- withholding back, nor the retraction of what is masked.
DROP TABLE IF EXISTS masked;
CREATE TABLE masked AS
SELECT DISTINCT x.community, x.record, x.id
FROM said AS w
JOIN told AS x ON x.community = w.community AND x.record = w.record
JOIN (SELECT community, record, explode(past) AS old FROM told) AS y
    ON y.community = x.community AND y.record = x.record AND y.old = x.id
WHERE w.kind = 'withhold' AND w.body['ops'] LIKE '[%' AND position(concat('"', x.id, '"') IN w.body['ops']) > 0;

-- The same thing entered twice: all that hang together are read as the smallest id among them. What says so stands until
-- it is taken back by a retraction on its own record; that may be taken back itself. Whoever is named by nobody but the
-- dead lives, so each round settles two of such a chain.
DROP TABLE IF EXISTS parted;
CREATE TABLE parted AS
SELECT r.community, r.id, f.id AS fact
FROM said AS r
JOIN said AS f ON f.community = r.community AND f.record = r.record AND f.id = r.body['fact']
JOIN (SELECT DISTINCT community, record FROM said WHERE kind = 'same') AS s
    ON s.community = r.community AND s.record = r.record
WHERE r.kind = 'retract' AND f.kind <> 'withhold'
    AND NOT EXISTS (SELECT 1 FROM masked AS m
        WHERE m.community = f.community AND m.record = f.record AND m.id = f.body['fact'] AND f.kind = 'retract');

DROP TABLE IF EXISTS parted2;
CREATE TABLE parted2 AS
SELECT DISTINCT r.community, r.fact AS id FROM parted AS r LEFT JOIN parted AS s ON s.community = r.community AND s.fact = r.id
WHERE s.id IS NULL;

DROP TABLE IF EXISTS parted4;
CREATE TABLE parted4 AS
SELECT DISTINCT r.community, r.fact AS id FROM parted AS r LEFT JOIN (
    SELECT s.community, s.fact FROM parted AS s LEFT JOIN parted2 AS d ON d.community = s.community AND d.id = s.id
    WHERE d.id IS NULL) AS s ON s.community = r.community AND s.fact = r.id
WHERE s.fact IS NULL;

DROP TABLE IF EXISTS parted6;
CREATE TABLE parted6 AS
SELECT DISTINCT r.community, r.fact AS id FROM parted AS r LEFT JOIN (
    SELECT s.community, s.fact FROM parted AS s LEFT JOIN parted4 AS d ON d.community = s.community AND d.id = s.id
    WHERE d.id IS NULL) AS s ON s.community = r.community AND s.fact = r.id
WHERE s.fact IS NULL;

-- Each round doubles how far apart two may be.
DROP TABLE IF EXISTS near1;
CREATE TABLE near1 AS
SELECT s.community, s.record AS a, s.body['with'] AS b
FROM said AS s LEFT JOIN parted6 AS d ON d.community = s.community AND d.id = s.id
WHERE d.id IS NULL AND s.kind = 'same' AND regexp_like(s.body['with'], '^[A-Za-z0-9_-]{21}[AQgw]$');

DROP TABLE IF EXISTS near;
CREATE TABLE near AS
SELECT community, a, b FROM near1 UNION SELECT community, b, a FROM near1
UNION SELECT community, a, a FROM near1 UNION SELECT community, b, b FROM near1;

DROP TABLE IF EXISTS near2;
CREATE TABLE near2 AS
SELECT DISTINCT x.community, x.a, y.b FROM near AS x JOIN near AS y ON y.community = x.community AND y.a = x.b;

DROP TABLE IF EXISTS near4;
CREATE TABLE near4 AS
SELECT DISTINCT x.community, x.a, y.b FROM near2 AS x JOIN near2 AS y ON y.community = x.community AND y.a = x.b;

DROP TABLE IF EXISTS near8;
CREATE TABLE near8 AS
SELECT DISTINCT x.community, x.a, y.b FROM near4 AS x JOIN near4 AS y ON y.community = x.community AND y.a = x.b;

DROP TABLE IF EXISTS aliases;
CREATE TABLE aliases AS
SELECT community, a AS record, translate(min(translate(b,
    'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
    '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz')),
    '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz',
    'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') AS one
FROM near8 GROUP BY community, a;

DROP TABLE IF EXISTS ops;
CREATE TABLE ops AS
SELECT s.community, s.id, coalesce(a.one, s.record) AS record, s.record AS own, s.kind, s.class, s.body, s.names, s.past, s.turn
FROM said AS s LEFT JOIN aliases AS a ON a.community = s.community AND a.record = s.record;

-- Facts taken back, by a retraction on the record they are read under.
DROP TABLE IF EXISTS taken;
CREATE TABLE taken AS
SELECT r.community, r.id, f.id AS fact
FROM ops AS r JOIN ops AS f ON f.community = r.community AND f.record = r.record AND f.id = r.body['fact']
WHERE r.kind = 'retract' AND f.kind <> 'withhold'
    AND NOT EXISTS (SELECT 1 FROM masked AS m
        WHERE m.community = f.community AND m.record = f.own AND m.id = f.body['fact'] AND f.kind = 'retract');

DROP TABLE IF EXISTS taken2;
CREATE TABLE taken2 AS
SELECT DISTINCT r.community, r.fact AS id FROM taken AS r LEFT JOIN taken AS s ON s.community = r.community AND s.fact = r.id
WHERE s.id IS NULL;

DROP TABLE IF EXISTS taken4;
CREATE TABLE taken4 AS
SELECT DISTINCT r.community, r.fact AS id FROM taken AS r LEFT JOIN (
    SELECT s.community, s.fact FROM taken AS s LEFT JOIN taken2 AS d ON d.community = s.community AND d.id = s.id
    WHERE d.id IS NULL) AS s ON s.community = r.community AND s.fact = r.id
WHERE s.fact IS NULL;

DROP TABLE IF EXISTS taken6;
CREATE TABLE taken6 AS
SELECT DISTINCT r.community, r.fact AS id FROM taken AS r LEFT JOIN (
    SELECT s.community, s.fact FROM taken AS s LEFT JOIN taken4 AS d ON d.community = s.community AND d.id = s.id
    WHERE d.id IS NULL) AS s ON s.community = r.community AND s.fact = r.id
WHERE s.fact IS NULL;

DROP TABLE IF EXISTS taken8;
CREATE TABLE taken8 AS
SELECT DISTINCT r.community, r.fact AS id FROM taken AS r LEFT JOIN (
    SELECT s.community, s.fact FROM taken AS s LEFT JOIN taken6 AS d ON d.community = s.community AND d.id = s.id
    WHERE d.id IS NULL) AS s ON s.community = r.community AND s.fact = r.id
WHERE s.fact IS NULL;

-- A head of a field is an operation that sets it and that no other one that sets it replaces.
DROP TABLE IF EXISTS setters;
CREATE TABLE setters AS
SELECT community, kind, record, field, body[field] AS value, id, turn, past FROM (
    SELECT community, kind, record, explode(names) AS field, body, id, turn, past FROM ops WHERE class = 'record'
) AS o;

DROP TABLE IF EXISTS heads;
CREATE TABLE heads AS
SELECT s.community, s.kind, s.record, s.field, s.value, s.id, s.turn, s.past
FROM setters AS s
LEFT JOIN (
    SELECT DISTINCT community, kind, record, field, old FROM (
        SELECT community, kind, record, field, explode(past) AS old FROM setters) AS p
) AS r ON r.old = s.id AND r.field = s.field AND r.record = s.record AND r.kind = s.kind AND r.community = s.community
WHERE r.old IS NULL;

-- A record is gone while removals (the field `-`) name every head of its fields, or where all it ever had is cleared and
-- nobody said that it stays.
DROP TABLE IF EXISTS removals;
CREATE TABLE removals AS
SELECT community, kind, record, id AS named FROM heads WHERE field = '-' AND value = 'true'
UNION
SELECT community, kind, record, explode(past) AS named FROM heads WHERE field = '-' AND value = 'true';

DROP TABLE IF EXISTS records;
CREATE TABLE records AS
SELECT m.community, m.kind, m.record, m.made,
    NOT coalesce(m.bare = 0 AND h.fields > 0 AND h.filled = 0 AND h.stays = 0, false)
    AND NOT coalesce(r.record IS NOT NULL AND coalesce(h.standing, 0) = 0, false) AS here
FROM (
    SELECT community, kind, record, min(substr(turn, 1, 42)) AS made,
        max(CASE WHEN body IS NOT NULL AND cardinality(body) = 0 THEN 1 ELSE 0 END) AS bare
    FROM ops WHERE class = 'record' GROUP BY community, kind, record
) AS m
LEFT JOIN (SELECT DISTINCT community, kind, record FROM removals) AS r
    ON r.community = m.community AND r.kind = m.kind AND r.record = m.record
LEFT JOIN (
    SELECT f.community, f.kind, f.record,
        sum(CASE WHEN f.field <> '-' THEN 1 ELSE 0 END) AS fields,
        sum(CASE WHEN f.field <> '-' AND f.value IS NOT NULL THEN 1 ELSE 0 END) AS filled,
        sum(CASE WHEN f.field = '-' AND f.value = 'false' THEN 1 ELSE 0 END) AS stays,
        sum(CASE WHEN f.field <> '-' AND r.named IS NULL THEN 1 ELSE 0 END) AS standing
    FROM heads AS f LEFT JOIN removals AS r
        ON r.named = f.id AND r.community = f.community AND r.kind = f.kind AND r.record = f.record
    GROUP BY f.community, f.kind, f.record
) AS h ON h.community = m.community AND h.kind = m.kind AND h.record = m.record;

DROP TABLE IF EXISTS fields;
CREATE TABLE fields AS
SELECT community, kind, record, field, value, turn FROM (
    SELECT community, kind, record, field, value, turn,
        row_number() OVER (PARTITION BY community, kind, record, field ORDER BY turn DESC) AS place
    FROM heads
) AS h WHERE place = 1;

DROP TABLE IF EXISTS members;
CREATE TABLE members AS
SELECT DISTINCT community, kind, record, substr(field, 1, instr(field, '+') - 1) AS field,
    substr(field, instr(field, '+') + 1) AS member
FROM heads WHERE field LIKE '%+%' AND value = 'true';

DROP TABLE IF EXISTS facts;
CREATE TABLE facts AS
SELECT o.community, o.kind, o.record, o.id, o.turn, o.body
FROM ops AS o LEFT JOIN taken8 AS d ON d.community = o.community AND d.id = o.id
WHERE d.id IS NULL AND o.class = 'fact' AND o.body IS NOT NULL;

DROP TABLE IF EXISTS problems;
CREATE TABLE problems AS
SELECT 'chains of retractions longer than 8' AS what, count(*) AS found
FROM taken AS r LEFT JOIN taken8 AS f ON f.community = r.community AND f.id = r.fact LEFT JOIN (
    SELECT s.community, s.fact FROM taken AS s LEFT JOIN taken8 AS d ON d.community = s.community AND d.id = s.id
    WHERE d.id IS NULL) AS s ON s.community = r.community AND s.fact = r.id
WHERE f.id IS NULL AND s.fact IS NULL
UNION ALL
SELECT 'things entered more than nine times in a row', count(*)
FROM near8 AS x JOIN near8 AS y ON y.community = x.community AND y.a = x.b
LEFT JOIN near8 AS z ON z.community = x.community AND z.a = x.a AND z.b = y.b
WHERE z.a IS NULL
UNION ALL
SELECT 'files that are not in the form Mulin writes', count(*) FROM (
    SELECT file FROM lines GROUP BY file
    HAVING max(CASE WHEN line LIKE '{"format":"mulin-share","version":1,"header":{%' THEN 1 ELSE 0 END) = 0) AS f
UNION ALL
SELECT 'damaged lines', (SELECT count(*) FROM (
    SELECT DISTINCT line FROM lines WHERE line LIKE '{"id":"%' AND substr(line, 30, 7) = '","op":') AS l)
    - (SELECT count(*) FROM whole);
