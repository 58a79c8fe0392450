-- The figures of a month, as src/domain/rollup/mod.rs defines them, for every community at once: the table
--   figures   figure, community, estate, grid, key, value
-- DuckDB and Spark read it as it stands, after cases.sql.

-- Topics.
DROP TABLE IF EXISTS outcomes;
CREATE TABLE outcomes AS
SELECT i.community, i.topic, max(CASE WHEN o.id IS NOT NULL THEN 1 ELSE 0 END) AS talked,
    max(CASE WHEN o.id IS NOT NULL AND coalesce(nullif(o.body['verdict'], ''), 'agreed') = 'agreed' THEN 1 ELSE 0 END)
        AS agreed
FROM things AS i
CROSS JOIN asked AS m
JOIN things AS t ON t.community = i.community AND t.kind = 'meeting' AND t.record = i.meeting AND t.here
    AND coalesce(t.cancelled, '') <> 'true'
LEFT JOIN (SELECT DISTINCT community, record FROM events WHERE kind = 'meeting.rehearsal') AS r
    ON r.community = i.community AND r.record = i.meeting
LEFT JOIN (
    SELECT o.community, o.record, o.id, o.body FROM events AS o WHERE o.kind = 'item.outcome' AND o.known AND NOT EXISTS (
        SELECT 1 FROM events AS p WHERE p.kind = 'item.outcome' AND p.community = o.community AND p.record = o.record
            AND instr(p.body['instead'], o.id) > 0)
) AS o ON o.community = i.community AND o.record = i.record AND r.record IS NULL
WHERE i.kind = 'agenda.item' AND i.here AND i.topic IS NOT NULL AND substr(i.first_day, 1, 7) <= m.month
GROUP BY i.community, i.topic;

DROP TABLE IF EXISTS actions;
CREATE TABLE actions AS
SELECT a.community, a.topic, min(CASE WHEN d.record IS NULL THEN 0 ELSE 1 END) AS done
FROM things AS a
CROSS JOIN asked AS m
LEFT JOIN (SELECT DISTINCT community, record FROM events WHERE kind = 'action.done' AND known) AS d
    ON d.community = a.community AND d.record = a.record
WHERE a.kind = 'action' AND a.here AND a.topic IS NOT NULL AND substr(a.first_day, 1, 7) <= m.month
GROUP BY a.community, a.topic;

DROP TABLE IF EXISTS topics;
CREATE TABLE topics AS
SELECT t.community, t.estate, t.grid, coalesce(t.category, 'other') AS category, coalesce(t.day, t.first_day) AS raised,
    e.answered, CASE
        WHEN e.declined = 1 THEN 'declined'
        WHEN e.merged = 1 THEN 'merged'
        WHEN e.appraised = 1 THEN 'appraised'
        WHEN e.done = 1 OR a.done = 1 THEN 'done'
        WHEN e.handed = 1 OR a.topic IS NOT NULL THEN 'in-hand'
        WHEN o.agreed = 1 OR b.topic IS NOT NULL THEN 'decided'
        WHEN o.talked = 1 THEN 'deliberated'
        WHEN o.topic IS NOT NULL THEN 'on-agenda'
        WHEN e.triaged = 1 THEN 'triaged'
        ELSE 'raised' END AS stage
FROM placed AS t
LEFT JOIN (
    SELECT community, record, min(CASE WHEN kind = 'topic.reply' THEN day END) AS answered,
        max(CASE WHEN known AND kind = 'topic.declined' THEN 1 ELSE 0 END) AS declined,
        max(CASE WHEN known AND kind = 'topic.merged' THEN 1 ELSE 0 END) AS merged,
        max(CASE WHEN known AND kind IN ('topic.appraised', 'topic.judged') THEN 1 ELSE 0 END) AS appraised,
        max(CASE WHEN known AND (kind = 'topic.done' OR kind = 'topic.reply' AND body['settles'] = 'true')
            THEN 1 ELSE 0 END) AS done,
        max(CASE WHEN known AND kind = 'topic.handed' THEN 1 ELSE 0 END) AS handed,
        max(CASE WHEN known AND kind = 'topic.triaged' THEN 1 ELSE 0 END) AS triaged
    FROM events WHERE kind LIKE 'topic.%' GROUP BY community, record
) AS e ON e.community = t.community AND e.record = t.record
LEFT JOIN actions AS a ON a.community = t.community AND a.topic = t.record
LEFT JOIN outcomes AS o ON o.community = t.community AND o.topic = t.record
LEFT JOIN (
    SELECT DISTINCT b.community, b.topic FROM things AS b
    JOIN events AS s ON s.community = b.community AND s.record = b.record
    WHERE b.kind = 'ballot' AND b.here AND s.kind = 'ballot.step' AND s.known AND s.body['what'] = 'announced'
) AS b ON b.community = t.community AND b.topic = t.record
WHERE t.kind = 'topic' AND t.here;

DROP TABLE IF EXISTS topic_figures;
CREATE TABLE topic_figures AS
SELECT 'topic.raised' AS figure, t.community, t.estate, t.grid, t.category AS key, 1 AS value
FROM topics AS t CROSS JOIN asked AS m WHERE substr(t.raised, 1, 7) = m.month
UNION ALL
SELECT 'topic.stage', t.community, t.estate, t.grid, concat(t.category, '/', t.stage), 1
FROM topics AS t CROSS JOIN asked AS m WHERE substr(t.raised, 1, 7) <= m.month
UNION ALL
SELECT 'topic.answered', t.community, t.estate, t.grid, CAST(least(greatest(
        unix_date(CAST(t.answered AS DATE)) - unix_date(CAST(t.raised AS DATE)), 0), 366) AS STRING), 1
FROM topics AS t CROSS JOIN asked AS m WHERE t.raised IS NOT NULL AND substr(t.answered, 1, 7) = m.month
UNION ALL
SELECT 'topic.answer_days', t.community, t.estate, t.grid, '',
    greatest(unix_date(CAST(t.answered AS DATE)) - unix_date(CAST(t.raised AS DATE)), 0)
FROM topics AS t CROSS JOIN asked AS m WHERE t.raised IS NOT NULL AND substr(t.answered, 1, 7) = m.month
UNION ALL
SELECT 'topic.waiting', t.community, t.estate, t.grid, CAST(least(greatest(
        unix_date(last_day(CAST(concat(m.month, '-01') AS DATE))) - unix_date(CAST(t.raised AS DATE)), 0), 366) AS STRING), 1
FROM topics AS t CROSS JOIN asked AS m
WHERE substr(t.raised, 1, 7) <= m.month AND (t.answered IS NULL OR substr(t.answered, 1, 7) > m.month)
    AND t.stage NOT IN ('declined', 'merged', 'appraised', 'done');

-- Meetings.
DROP TABLE IF EXISTS meeting_figures;
CREATE TABLE meeting_figures AS
SELECT 'meeting' AS figure, t.community, t.estate, t.grid, concat(coalesce(t.word, 'own'), '/', CASE
    WHEN coalesce(e.held, 0) = 1 AND coalesce(e.rehearsed, 0) = 0 THEN 'held'
    WHEN t.cancelled = 'true' THEN 'cancelled'
    ELSE 'open' END) AS key, 1 AS value
FROM placed AS t
LEFT JOIN (
    SELECT community, record, max(CASE WHEN kind = 'meeting.rehearsal' THEN 1 ELSE 0 END) AS rehearsed,
        max(CASE WHEN known AND kind IN ('meeting.started', 'meeting.ended') THEN 1 ELSE 0 END) AS held,
        min(CASE WHEN kind = 'meeting.started' THEN day END) AS started,
        min(CASE WHEN kind = 'meeting.ended' THEN day END) AS ended
    FROM events WHERE kind LIKE 'meeting.%' GROUP BY community, record
) AS e ON e.community = t.community AND e.record = t.record
CROSS JOIN asked AS m
WHERE t.kind = 'meeting' AND t.here AND substr(coalesce(t.day, e.started, e.ended), 1, 7) = m.month;

-- Ballots.
DROP TABLE IF EXISTS ballot_figures;
CREATE TABLE ballot_figures AS
SELECT CASE WHEN substr(s.announced, 1, 7) = m.month THEN 'ballot.announced' ELSE 'ballot.open' END AS figure,
    t.community, t.estate, t.grid, CASE WHEN substr(s.announced, 1, 7) = m.month
        THEN concat(coalesce(t.matter, 'own'), '/', CASE
            WHEN coalesce(t.candidates, '[]') <> '[]' THEN 'election'
            WHEN t.unreturned = 'majority' THEN 'clause'
            WHEN v.passed THEN 'passed' ELSE 'failed' END)
        ELSE coalesce(t.matter, 'own') END AS key, 1 AS value
FROM placed AS t
JOIN (
    SELECT community, record, min(CASE WHEN body['what'] = 'announced' THEN coalesce(day, said) END) AS announced,
        min(CASE WHEN body['what'] = 'opened' THEN coalesce(day, said) END) AS opened
    FROM events WHERE kind = 'ballot.step' GROUP BY community, record
) AS s ON s.community = t.community AND s.record = t.record
JOIN verdicts AS v ON v.community = t.community AND v.ballot = t.record
CROSS JOIN asked AS m
WHERE t.kind = 'ballot' AND t.here AND (substr(s.announced, 1, 7) = m.month
    OR substr(s.opened, 1, 7) <= m.month AND (s.announced IS NULL OR substr(s.announced, 1, 7) > m.month));

-- Pacts. A total that was signed is the body of a compact JWS of the type mulin-head+jwt; its signature is not checked.
DROP TABLE IF EXISTS totals;
CREATE TABLE totals AS
SELECT community, pact, asked, agree FROM (
    SELECT h.community, h.pact, h.asked, h.agree,
        row_number() OVER (PARTITION BY h.community, h.pact ORDER BY h.iat DESC, h.turn DESC) AS place
    FROM (
        SELECT community, pact, turn, try_cast(get_json_object(said, '$.iat') AS BIGINT) AS iat,
            try_cast(get_json_object(said, '$.asked') AS BIGINT) AS asked,
            try_cast(get_json_object(said, '$.agree') AS BIGINT) AS agree
        FROM (
            SELECT community, record AS pact, turn, json_of_base64url(split_part(body['jws'], '.', 1)) AS head,
                json_of_base64url(split_part(body['jws'], '.', 2)) AS said
            FROM events WHERE kind = 'pact.statement'
                AND regexp_like(body['jws'], '^[A-Za-z0-9_-]+[.][A-Za-z0-9_-]+[.][A-Za-z0-9_-]+$')
        ) AS s WHERE get_json_object(head, '$.typ') = 'mulin-head+jwt'
    ) AS h CROSS JOIN asked AS m
    WHERE h.agree BETWEEN 0 AND h.asked AND h.iat BETWEEN 0 AND 7258089599
        AND substr(CAST(date_from_unix_date(CAST(floor((h.iat + 28800) / 86400) AS INT)) AS STRING), 1, 7) <= m.month
) AS t WHERE place = 1;

DROP TABLE IF EXISTS spoken;
CREATE TABLE spoken AS
SELECT e.community, e.kind, e.record AS pact, e.id, e.turn, coalesce(a.one, e.body['signer']) AS signer,
    coalesce(nullif(e.body['instead'], '[]'), '') AS instead
FROM events AS e LEFT JOIN aliases AS a ON a.community = e.community AND a.record = e.body['signer']
WHERE e.kind IN ('pact.consent', 'pact.withdrawn') AND e.known;

DROP TABLE IF EXISTS consents;
CREATE TABLE consents AS
SELECT c.community, c.pact, count(DISTINCT CASE WHEN w.id IS NULL THEN c.signer END) AS signed
FROM spoken AS c
LEFT JOIN (
    SELECT DISTINCT c.community, c.id FROM spoken AS c
    JOIN spoken AS w ON w.kind = 'pact.withdrawn' AND w.community = c.community AND w.pact = c.pact
        AND CASE WHEN w.instead = '' THEN w.signer = c.signer AND w.turn > c.turn ELSE instr(w.instead, c.id) > 0 END
    WHERE c.kind = 'pact.consent'
) AS w ON w.community = c.community AND w.id = c.id
WHERE c.kind = 'pact.consent' AND c.signer IS NOT NULL
GROUP BY c.community, c.pact;

DROP TABLE IF EXISTS pacts;
CREATE TABLE pacts AS
SELECT t.community, t.estate, t.grid, coalesce(t.word, 'grid') AS word, CASE
        WHEN e.adopted = 1 THEN 'adopted' WHEN e.frozen = 1 THEN 'frozen' ELSE 'draft' END AS state,
    coalesce(h.pact, c.pact) IS NOT NULL AS begun,
    CASE WHEN h.pact IS NOT NULL THEN h.asked
        WHEN try_cast(t.asked AS BIGINT) > 0 THEN greatest(try_cast(t.asked AS BIGINT), c.signed) ELSE 0 END AS asked,
    CASE WHEN h.pact IS NOT NULL THEN h.agree ELSE c.signed END AS signed
FROM placed AS t
CROSS JOIN asked AS m
LEFT JOIN (
    SELECT e.community, e.record,
        max(CASE WHEN e.kind = 'pact.adopted' AND substr(coalesce(e.day, e.said), 1, 7) <= m.month THEN 1 ELSE 0 END)
            AS adopted,
        max(CASE WHEN e.kind = 'pact.frozen' AND e.known THEN 1 ELSE 0 END) AS frozen
    FROM events AS e CROSS JOIN asked AS m WHERE e.kind LIKE 'pact.%' GROUP BY e.community, e.record
) AS e ON e.community = t.community AND e.record = t.record
LEFT JOIN totals AS h ON h.community = t.community AND h.pact = t.record
LEFT JOIN consents AS c ON c.community = t.community AND c.pact = t.record
WHERE t.kind = 'pact' AND t.here AND substr(t.first_day, 1, 7) <= m.month;

DROP TABLE IF EXISTS pact_figures;
CREATE TABLE pact_figures AS
SELECT 'pact' AS figure, community, estate, grid, concat(word, '/', state) AS key, 1 AS value FROM pacts
UNION ALL
SELECT 'pact.asked', community, estate, grid, word, asked FROM pacts WHERE begun AND asked >= 20
UNION ALL
SELECT 'pact.signed', community, estate, grid, word, signed FROM pacts WHERE begun AND asked >= 20
UNION ALL
SELECT CASE WHEN asked >= 20 THEN 'pact.told' ELSE 'pact.untold' END, community, estate, grid, word, 1
FROM pacts WHERE begun;

-- Volunteers. Of each shift and volunteer the last word holds, by the milliseconds of its stamp and its id.
DROP TABLE IF EXISTS turns;
CREATE TABLE turns AS
SELECT t.community, t.estate, t.grid, t.volunteer, coalesce(try_cast(t.body['minutes'] AS BIGINT), 0) AS minutes
FROM (
    SELECT s.community, s.estate, s.grid, a.volunteer, e.body,
        row_number() OVER (PARTITION BY a.community, a.shift, a.volunteer
            ORDER BY substr(e.turn, 1, 16) DESC, substr(e.turn, 43) DESC) AS place
    FROM things AS a
    JOIN placed AS s ON s.kind = 'shift' AND s.community = a.community AND s.record = a.shift
    JOIN events AS e ON e.kind = 'assignment.attended' AND e.community = a.community AND e.record = a.record
    CROSS JOIN asked AS m
    WHERE a.kind = 'assignment' AND a.volunteer IS NOT NULL AND substr(s.day, 1, 7) = m.month AND coalesce(s.class, 'volunteering') = 'volunteering'
) AS t
LEFT JOIN things AS v ON v.community = t.community AND v.kind = 'volunteer' AND v.record = t.volunteer AND v.here
WHERE t.place = 1 AND coalesce(v.employed, '') <> 'true'
    AND coalesce(nullif(t.body['presence'], ''), 'present') NOT IN ('excused', 'absent', 'replaced');

DROP TABLE IF EXISTS turn_figures;
CREATE TABLE turn_figures AS
SELECT 'volunteer.turns' AS figure, community, estate, grid, '' AS key, 1 AS value FROM turns
UNION ALL
SELECT 'volunteer.minutes', community, estate, grid, '', minutes FROM turns
UNION ALL
SELECT DISTINCT 'volunteer.people', community, '', '', '', count(DISTINCT volunteer) FROM turns GROUP BY community;

-- All of them, those of value 0 left out.
DROP TABLE IF EXISTS figures;
CREATE TABLE figures AS
SELECT figure, community, estate, grid, key, CAST(sum(value) AS BIGINT) AS value
FROM (
    SELECT * FROM topic_figures UNION ALL SELECT * FROM meeting_figures UNION ALL SELECT * FROM ballot_figures
    UNION ALL SELECT * FROM pact_figures UNION ALL SELECT * FROM turn_figures
) AS f
GROUP BY figure, community, estate, grid, key HAVING sum(value) > 0;
