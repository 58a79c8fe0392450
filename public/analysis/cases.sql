-- What the figures are made from: the records and facts that count, with their days and places, and what ballots say.
-- DuckDB and Spark read it as it stands, after fold.sql. A day is a text YYYY-MM-DD, so that days and months compare as
-- texts; ids are read through `aliases`; what is empty has its default.

-- Records with the fields that count here.
DROP TABLE IF EXISTS things;
CREATE TABLE things AS
SELECT w.*,
    CASE WHEN w.made < '0007258089600000' THEN CAST(date_from_unix_date(CAST(floor(
        (CAST(substr(w.made, 1, 16) AS BIGINT) + 28800000) / 86400000) AS INT)) AS STRING) END AS first_day
FROM (
    SELECT r.community, r.kind, r.record, r.here, r.made,
        max(CASE WHEN f.field = 'areas' THEN f.value END) AS areas,
        max(CASE WHEN f.field = 'asked' THEN f.value END) AS asked,
        max(CASE WHEN f.field = 'at' THEN substr(f.value, 1, 10) END) AS at,
        max(CASE WHEN f.field = 'building' THEN f.value END) AS building,
        max(CASE WHEN f.field = 'cancelled' THEN f.value END) AS cancelled,
        max(CASE WHEN f.field = 'candidates' THEN f.value END) AS candidates,
        max(CASE WHEN f.field = 'category' THEN f.value END) AS category,
        max(CASE WHEN f.field = 'class' THEN f.value END) AS class,
        max(CASE WHEN f.field = 'day' THEN f.value END) AS day,
        max(CASE WHEN f.field = 'employed' THEN f.value END) AS employed,
        max(CASE WHEN f.field = 'estate' THEN f.value END) AS estate,
        max(CASE WHEN f.field = 'first' THEN f.value END) AS first,
        max(CASE WHEN f.field = 'grid' THEN f.value END) AS grid,
        max(CASE WHEN f.field = 'kind' THEN f.value END) AS word,
        max(CASE WHEN f.field = 'matter' THEN f.value END) AS matter,
        max(CASE WHEN f.field = 'meeting' THEN f.value END) AS meeting,
        max(CASE WHEN f.field = 'raised' THEN f.value END) AS raised,
        max(CASE WHEN f.field = 'rule' THEN f.value END) AS rule,
        max(CASE WHEN f.field = 'secret' THEN f.value END) AS secret,
        max(CASE WHEN f.field = 'shift' THEN f.value END) AS shift,
        max(CASE WHEN f.field = 'topic' THEN f.value END) AS topic,
        max(CASE WHEN f.field = 'unreturned' THEN f.value END) AS unreturned,
        max(CASE WHEN f.field = 'volunteer' THEN f.value END) AS volunteer
    FROM records AS r
    LEFT JOIN (
        SELECT f.community, f.kind, f.record, f.field, nullif(coalesce(a.one, f.value), '') AS value
        FROM fields AS f LEFT JOIN aliases AS a ON a.community = f.community AND a.record = f.value
    ) AS f ON f.community = r.community AND f.kind = r.kind AND f.record = r.record
    WHERE r.kind IN ('action', 'agenda.item', 'assignment', 'ballot', 'building', 'entrance', 'grid', 'meeting', 'pact',
        'roll.part', 'shift', 'topic', 'volunteer')
    GROUP BY r.community, r.kind, r.record, r.here, r.made
) AS w;

-- Facts with the day they name, the day of their stamp, and whether that is by the end of the month.
DROP TABLE IF EXISTS events;
CREATE TABLE events AS
SELECT e.*, substr(e.said, 1, 7) <= m.month AS known
FROM (
    SELECT community, kind, record, id, turn, body,
        CASE WHEN turn < '0007258089600000' THEN CAST(date_from_unix_date(CAST(floor(
            (CAST(substr(turn, 1, 16) AS BIGINT) + 28800000) / 86400000) AS INT)) AS STRING) END AS said,
        CASE WHEN coalesce(body['day'], substr(body['when'], 1, 10)) BETWEEN '1900-01-01' AND '2199-12-31'
            AND coalesce(body['day'], substr(body['when'], 1, 10))
                = CAST(try_cast(coalesce(body['day'], substr(body['when'], 1, 10)) AS DATE) AS STRING)
            THEN coalesce(body['day'], substr(body['when'], 1, 10)) END AS day
    FROM facts
    WHERE kind IN ('action.done', 'assignment.attended', 'ballot.batch', 'ballot.cast', 'ballot.roll', 'ballot.settled',
        'ballot.step', 'item.outcome', 'meeting.ended', 'meeting.rehearsal', 'meeting.started', 'pact.adopted',
        'pact.consent', 'pact.frozen', 'pact.statement', 'pact.withdrawn', 'topic.appraised', 'topic.declined',
        'topic.done', 'topic.handed', 'topic.judged', 'topic.merged', 'topic.reply', 'topic.triaged')
) AS e CROSS JOIN asked AS m;

-- Places: what a record names, else the estate of its building, else the one estate its grid lies in.
DROP TABLE IF EXISTS spots;
CREATE TABLE spots AS
SELECT community, record, estate FROM things WHERE kind = 'building' AND here AND estate IS NOT NULL
UNION
SELECT e.community, e.record, b.estate
FROM things AS e JOIN things AS b ON b.community = e.community AND b.record = e.building
WHERE e.kind = 'entrance' AND e.here AND b.kind = 'building' AND b.here AND b.estate IS NOT NULL;

DROP TABLE IF EXISTS grids;
CREATE TABLE grids AS
SELECT g.community, g.record, max(s.estate) AS estate
FROM things AS g
JOIN members AS m ON m.community = g.community AND m.kind = 'grid' AND m.record = g.record AND m.field = 'members'
LEFT JOIN aliases AS a ON a.community = m.community AND a.record = m.member
JOIN spots AS s ON s.community = g.community AND s.record = coalesce(a.one, m.member)
WHERE g.kind = 'grid' AND g.here
GROUP BY g.community, g.record HAVING count(DISTINCT s.estate) = 1;

DROP TABLE IF EXISTS placed;
CREATE TABLE placed AS
SELECT t.community, t.kind, t.record, t.here, t.first_day, coalesce(t.estate, b.estate, g.estate, '') AS estate,
    coalesce(t.grid, '') AS grid, t.asked, t.cancelled, t.candidates, t.category, t.class, t.matter, t.rule, t.secret,
    t.unreturned, t.word,
    CASE WHEN coalesce(t.at, t.day, t.raised) BETWEEN '1900-01-01' AND '2199-12-31'
        AND CAST(try_cast(coalesce(t.at, t.day, t.raised) AS DATE) AS STRING) = coalesce(t.at, t.day, t.raised)
        THEN coalesce(t.at, t.day, t.raised) END AS day
FROM things AS t
LEFT JOIN things AS b ON b.community = t.community AND b.kind = 'building' AND b.record = t.building AND b.here
LEFT JOIN grids AS g ON g.community = t.community AND g.record = t.grid
WHERE t.kind IN ('ballot', 'meeting', 'pact', 'shift', 'topic');

-- Ballots. Each rule: which part of the roll must take part (0 of 1: any), which part must agree, of whom, whether area
-- counts beside heads, and whether a part must be exceeded.
DROP TABLE IF EXISTS rules;
CREATE TABLE rules AS
SELECT * FROM (VALUES
    ('cc278-ordinary', 2, 3, false, 1, 2, true, 'participating', true),
    ('cc278-special', 2, 3, false, 3, 4, false, 'participating', true),
    ('residents', 1, 2, true, 1, 2, true, 'participating', false),
    ('representatives', 2, 3, false, 1, 2, true, 'participating', false),
    ('present', 0, 1, false, 1, 2, true, 'participating', false),
    ('cast', 0, 1, false, 1, 2, true, 'for-against', false),
    ('all', 0, 1, false, 1, 2, true, 'all', false),
    ('two-thirds', 0, 1, false, 2, 3, false, 'participating', false),
    ('three-quarters', 0, 1, false, 3, 4, false, 'participating', false),
    ('unanimous', 0, 1, false, 1, 1, false, 'all', false)
) AS r(rule, part_num, part_den, part_over, num, den, more, base, by_area);

DROP TABLE IF EXISTS rolls;
CREATE TABLE rolls AS
SELECT community, ballot, parts, heads, area FROM (
    SELECT r.community, r.record AS ballot, r.body['parts'] AS parts, coalesce(try_cast(r.body['heads'] AS BIGINT), 0) AS heads,
        coalesce(try_cast(r.body['area'] AS BIGINT), 0) AS area,
        row_number() OVER (PARTITION BY r.community, r.record ORDER BY r.turn DESC) AS place
    FROM events AS r WHERE r.kind = 'ballot.roll' AND NOT EXISTS (
        SELECT 1 FROM events AS p WHERE p.kind = 'ballot.roll' AND p.community = r.community AND p.record = r.record
            AND instr(p.body['instead'], r.id) > 0)
) AS r WHERE place = 1;

DROP TABLE IF EXISTS papers;
CREATE TABLE papers AS
SELECT community, kind, record AS part, coalesce(try_cast(body['row'] AS BIGINT), 0) AS nr, id, turn, body['saw'] AS saw,
    CASE WHEN body['choice'] IN ('for', 'against', 'abstain') THEN body['choice'] ELSE 'invalid' END AS choice,
    coalesce(nullif(body['picks'], '[]'), '') AS picks
FROM events WHERE kind IN ('ballot.cast', 'ballot.settled');

DROP TABLE IF EXISTS settled;
CREATE TABLE settled AS
SELECT community, part, nr, saw, choice FROM (
    SELECT community, part, nr, saw, choice,
        row_number() OVER (PARTITION BY community, part, nr ORDER BY turn DESC) AS place
    FROM papers WHERE kind = 'ballot.settled'
) AS s WHERE place = 1;

-- The choice of each row: what was settled while nothing was entered since, else what all entries say.
DROP TABLE IF EXISTS votes;
CREATE TABLE votes AS
SELECT community, part, nr, choice FROM (
    SELECT c.community, c.part, c.nr, CASE
        WHEN max(s.choice) IS NOT NULL AND min(CASE WHEN instr(s.saw, c.id) > 0 THEN 1 ELSE 0 END) = 1 THEN max(s.choice)
        WHEN count(DISTINCT concat(c.choice, c.picks)) = 1 THEN min(c.choice) END AS choice
    FROM papers AS c LEFT JOIN settled AS s ON s.community = c.community AND s.part = c.part AND s.nr = c.nr
    WHERE c.kind = 'ballot.cast' GROUP BY c.community, c.part, c.nr
    UNION ALL
    SELECT s.community, s.part, s.nr, s.choice FROM settled AS s LEFT JOIN papers AS c
        ON c.kind = 'ballot.cast' AND c.community = s.community AND c.part = s.part AND c.nr = s.nr
    WHERE c.id IS NULL
) AS v WHERE choice IS NOT NULL;

DROP TABLE IF EXISTS counts;
CREATE TABLE counts AS
SELECT community, ballot, CAST(sum(CASE WHEN choice = 'for' THEN heads ELSE 0 END) AS BIGINT) AS agree,
    CAST(sum(CASE WHEN choice = 'for' THEN area ELSE 0 END) AS BIGINT) AS agree_area,
    CAST(sum(CASE WHEN choice = 'against' THEN heads ELSE 0 END) AS BIGINT) AS against,
    CAST(sum(CASE WHEN choice = 'against' THEN area ELSE 0 END) AS BIGINT) AS against_area,
    CAST(sum(CASE WHEN choice = 'abstain' THEN heads ELSE 0 END) AS BIGINT) AS abstain,
    CAST(sum(CASE WHEN choice = 'abstain' THEN area ELSE 0 END) AS BIGINT) AS abstain_area
FROM (
    SELECT r.community, r.ballot, v.choice, 1 AS heads, CAST(split_part(substr(p.areas, 2, length(p.areas) - 2), ',',
        CAST(v.nr - coalesce(try_cast(p.first AS BIGINT), 0) + 1 AS INT)) AS BIGINT) AS area
    FROM (SELECT community, ballot, explode(split(substr(parts, 3, length(parts) - 4), '","')) AS part
        FROM rolls WHERE length(parts) > 4) AS r
    LEFT JOIN aliases AS a ON a.community = r.community AND a.record = r.part
    JOIN things AS p ON p.community = r.community AND p.kind = 'roll.part' AND p.record = coalesce(a.one, r.part) AND p.here
    JOIN votes AS v ON v.community = r.community AND v.part = p.record
        AND v.nr BETWEEN coalesce(try_cast(p.first AS BIGINT), 0)
        AND coalesce(try_cast(p.first AS BIGINT), 0) + length(p.areas) - length(replace(p.areas, ',', ''))
    UNION ALL
    SELECT b.community, b.record, c.choice, coalesce(try_cast(e.body[c.choice] AS BIGINT), 0),
        coalesce(try_cast(e.body[concat(c.choice, '_area')] AS BIGINT), 0)
    FROM things AS b
    JOIN events AS e ON e.kind = 'ballot.batch' AND e.community = b.community AND e.record = b.record
    CROSS JOIN (VALUES ('for'), ('against'), ('abstain')) AS c(choice)
    LEFT JOIN rolls AS r ON r.community = b.community AND r.ballot = b.record
    WHERE b.kind = 'ballot' AND CASE WHEN b.secret = 'true' THEN coalesce(try_cast(e.body['for'] AS BIGINT), 0)
            + coalesce(try_cast(e.body['against'] AS BIGINT), 0) + coalesce(try_cast(e.body['abstain'] AS BIGINT), 0)
            + coalesce(try_cast(e.body['invalid'] AS BIGINT), 0) >= 10
        ELSE coalesce(length(r.parts), 0) <= 4 END
) AS c GROUP BY community, ballot;

DROP TABLE IF EXISTS verdicts;
CREATE TABLE verdicts AS
SELECT b.community, b.ballot,
    (took * part_den > roll * part_num OR took * part_den = roll * part_num AND NOT part_over)
    AND (NOT by_area OR took_area * part_den > roll_area * part_num
        OR took_area * part_den = roll_area * part_num AND NOT part_over)
    AND of > 0 AND (agree * den > of * num OR agree * den = of * num AND NOT more)
    AND (NOT by_area OR of_area > 0
        AND (agree_area * den > of_area * num OR agree_area * den = of_area * num AND NOT more)) AS passed
FROM (
    SELECT b.community, b.record AS ballot, u.part_num, u.part_den, u.part_over, u.num, u.den, u.more, u.by_area,
        coalesce(r.heads, 0) AS roll, coalesce(r.area, 0) AS roll_area,
        coalesce(c.agree, 0) AS agree, coalesce(c.agree_area, 0) AS agree_area,
        coalesce(c.agree + c.against + c.abstain, 0) AS took,
        coalesce(c.agree_area + c.against_area + c.abstain_area, 0) AS took_area,
        CASE u.base WHEN 'all' THEN coalesce(r.heads, 0) WHEN 'for-against' THEN coalesce(c.agree + c.against, 0)
            ELSE coalesce(c.agree + c.against + c.abstain, 0) END AS of,
        CASE u.base WHEN 'all' THEN coalesce(r.area, 0) WHEN 'for-against' THEN coalesce(c.agree_area + c.against_area, 0)
            ELSE coalesce(c.agree_area + c.against_area + c.abstain_area, 0) END AS of_area
    FROM things AS b
    LEFT JOIN rules AS k ON k.rule = b.rule
    JOIN rules AS u ON u.rule = coalesce(k.rule, CASE
        WHEN b.matter IN ('fund-raise', 'rebuild', 'common-use') THEN 'cc278-special'
        WHEN b.matter IN ('procedure', 'compact', 'committee', 'manager', 'fund-use', 'major') THEN 'cc278-ordinary'
        WHEN b.matter = 'residents' THEN 'residents'
        ELSE 'present' END)
    LEFT JOIN rolls AS r ON r.community = b.community AND r.ballot = b.record
    LEFT JOIN counts AS c ON c.community = b.community AND c.ballot = b.record
    WHERE b.kind = 'ballot'
) AS b;
