-- What the operations add up to: the fold of the application itself (src/log/fold.rs), for any number of communities at
-- once. DuckDB and Spark read it as it stands, after a prelude and kinds.sql. Values are texts: JSON without the quotes
-- of a text; a list or an object is JSON. Every table has the community first, since ids are only looked up within it.
--   ops       operations of known kinds, under the record they are read as
--   aliases   record, one: what is read as something else, because it was entered twice
--   heads     kind, record, field, value: what nobody replaced; several of one field are a conflict
--   records   kind, record: what is there
--   fields    kind, record, field, value, stamp, id: the head that is shown, of records that are there
--   members   kind, record, field, member: of sets, whose fields are named `set+member`; add wins
--   facts     kind, record, id, stamp, body: what happened and nobody took back
--   problems  what, found: none may be found

-- Operations, those of newer kinds and versions left aside. What erasure left takes the place of what was erased.
DROP TABLE IF EXISTS said;
CREATE TABLE said AS
SELECT o.community, o.id, o.stamp, o.record, k.kind, k.class, o.body, o.names, o.past
FROM (
    SELECT community, id, stamp, record, kind, body, map_keys(body) AS names, past FROM whole AS w
    WHERE NOT personal OR NOT EXISTS (SELECT 1 FROM remains AS r WHERE r.id = w.id)
    UNION ALL
    SELECT community, id, stamp, record, kind, NULL AS body, fields AS names, past FROM remains
) AS o
JOIN kinds AS k
    ON k.kind = CASE WHEN o.kind LIKE '%@%' THEN substr(o.kind, 1, instr(o.kind, '@') - 1) ELSE o.kind END
    AND k.version >= CASE WHEN o.kind LIKE '%@%' THEN coalesce(try_cast(substr(o.kind, instr(o.kind, '@') + 1) AS BIGINT), 9999999999) ELSE 1 END
WHERE o.body IS NOT NULL OR k.scope = 'personal';

-- Facts taken back. A retraction stands on the record of what it takes back and may itself be taken back: whoever is
-- named only by what is dead lives. Each round settles two of such a chain.
DROP TABLE IF EXISTS retractions;
CREATE TABLE retractions AS
SELECT r.community, r.id, r.body['fact'] AS fact
FROM said AS r JOIN said AS f ON f.community = r.community AND f.id = r.body['fact'] AND f.record = r.record
WHERE r.kind = 'retract';

DROP TABLE IF EXISTS dead1;
CREATE TABLE dead1 AS
SELECT DISTINCT community, fact AS id FROM retractions AS r WHERE NOT EXISTS (
    SELECT 1 FROM retractions AS s WHERE s.fact = r.id AND s.community = r.community);

DROP TABLE IF EXISTS dead2;
CREATE TABLE dead2 AS
SELECT DISTINCT community, fact AS id FROM retractions AS r WHERE NOT EXISTS (
    SELECT 1 FROM retractions AS s LEFT JOIN dead1 AS d ON d.community = s.community AND d.id = s.id
    WHERE s.fact = r.id AND s.community = r.community AND d.id IS NULL);

DROP TABLE IF EXISTS dead3;
CREATE TABLE dead3 AS
SELECT DISTINCT community, fact AS id FROM retractions AS r WHERE NOT EXISTS (
    SELECT 1 FROM retractions AS s LEFT JOIN dead2 AS d ON d.community = s.community AND d.id = s.id
    WHERE s.fact = r.id AND s.community = r.community AND d.id IS NULL);

DROP TABLE IF EXISTS dead;
CREATE TABLE dead AS
SELECT DISTINCT community, fact AS id FROM retractions AS r WHERE NOT EXISTS (
    SELECT 1 FROM retractions AS s LEFT JOIN dead3 AS d ON d.community = s.community AND d.id = s.id
    WHERE s.fact = r.id AND s.community = r.community AND d.id IS NULL);

-- The same thing entered twice: all that hang together are read as the smallest id among them, as bytes (the letters of
-- base64url sort otherwise). Each round doubles how far apart two may be.
DROP TABLE IF EXISTS near1;
CREATE TABLE near1 AS
SELECT DISTINCT community, a, b FROM (
    SELECT s.community, s.record AS a, s.body['with'] AS b
    FROM said AS s LEFT JOIN dead AS d ON d.community = s.community AND d.id = s.id
    WHERE s.kind = 'same' AND length(s.body['with']) = 22 AND d.id IS NULL
) AS pairs;

DROP TABLE IF EXISTS near2;
CREATE TABLE near2 AS
SELECT community, a, b FROM near1 UNION SELECT community, b, a FROM near1
UNION SELECT community, a, a FROM near1 UNION SELECT community, b, b FROM near1;

DROP TABLE IF EXISTS near4;
CREATE TABLE near4 AS
SELECT DISTINCT x.community, x.a, y.b FROM near2 AS x JOIN near2 AS y ON y.community = x.community AND y.a = x.b;

DROP TABLE IF EXISTS near8;
CREATE TABLE near8 AS
SELECT DISTINCT x.community, x.a, y.b FROM near4 AS x JOIN near4 AS y ON y.community = x.community AND y.a = x.b;

DROP TABLE IF EXISTS near16;
CREATE TABLE near16 AS
SELECT DISTINCT x.community, x.a, y.b FROM near8 AS x JOIN near8 AS y ON y.community = x.community AND y.a = x.b;

DROP TABLE IF EXISTS aliases;
CREATE TABLE aliases AS
SELECT community, a AS record, translate(least_one,
    '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz',
    'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') AS one
FROM (
    SELECT community, a, min(translate(b,
        'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
        '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz')) AS least_one
    FROM near16 GROUP BY community, a
) AS groups;

DROP TABLE IF EXISTS ops;
CREATE TABLE ops AS
SELECT s.community, s.id, s.stamp, coalesce(a.one, s.record) AS record, s.kind, s.class, s.body, s.names, s.past
FROM said AS s LEFT JOIN aliases AS a ON a.community = s.community AND a.record = s.record;

-- Fields. A head is an operation that sets the field and that no other one that sets it replaces.
DROP TABLE IF EXISTS setters;
CREATE TABLE setters AS
SELECT community, kind, record, field, body[field] AS value, stamp, id, past FROM (
    SELECT community, kind, record, explode(names) AS field, body, stamp, id, past FROM ops WHERE class = 'record'
) AS each;

DROP TABLE IF EXISTS heads;
CREATE TABLE heads AS
SELECT community, kind, record, field, value, stamp, id, past FROM setters AS s WHERE NOT EXISTS (
    SELECT 1 FROM (
        SELECT community, kind, record, field, explode(past) AS old FROM setters
    ) AS r
    WHERE r.old = s.id AND r.community = s.community AND r.kind = s.kind AND r.record = s.record AND r.field = s.field);

-- A record is gone while every head of its fields is named by a removal that lives (the field `-`), or where nothing but
-- cleared fields is left and nobody said that it stays.
DROP TABLE IF EXISTS removed;
CREATE TABLE removed AS
SELECT community, kind, record, id AS named FROM heads WHERE field = '-' AND value = 'true'
UNION
SELECT community, kind, record, explode(past) AS named FROM heads WHERE field = '-' AND value = 'true';

DROP TABLE IF EXISTS records;
CREATE TABLE records AS
SELECT community, kind, record FROM (
    SELECT o.community, o.kind, o.record,
        max(CASE WHEN size_of(o.names) = 0 AND o.body IS NOT NULL THEN 1 ELSE 0 END) AS bare
    FROM ops AS o WHERE o.class = 'record' GROUP BY o.community, o.kind, o.record
) AS made;
